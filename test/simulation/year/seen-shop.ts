export interface SeenGood {
  id: string;
  name: string;
  pricePoints: number;
  householdMonthlyMax: number;
  isOnSale: boolean;
  stockCount: number;
}

export interface SeenOrder {
  id: string;
  goodId: string;
  quantity: number;
  points: number;
  buyerId: string;
  householdId: string;
  ownerId: string;
  month: string;
  pickUpCode: string;
  pickUpUntilMs: number;
  status: 'reserved' | 'handedOver' | 'cancelled' | 'expired';
}

export interface SeenMonthRow {
  boughtCount: number;
  donatedCount: number;
  handedOverCount: number;
  points: number;
  correctedCount: number;
}

/** Open reservations that a household may have, as the village was told. */
const openMax = 3;

/** The shelf and the reservations, by the receipts alone. */
export class SeenShop {
  readonly goods: SeenGood[] = [];
  readonly orders: SeenOrder[] = [];
  readonly months = new Map<string, Map<string, SeenMonthRow>>();

  good(id: string): SeenGood {
    const good = this.goods.find((one) => one.id === id);
    if (!good) throw new Error(`there is no good ${id}`);
    return good;
  }

  open(): SeenOrder[] {
    return this.orders.filter(({ status }) => status === 'reserved');
  }

  reservedCount(goodId: string): number {
    return sumOf(this.open().filter((order) => order.goodId === goodId));
  }

  availableCount({ id, stockCount }: SeenGood): number {
    return stockCount - this.reservedCount(id);
  }

  openCountOf(householdId: string): number {
    return this.open().filter((order) => order.householdId === householdId).length;
  }

  gives(good: SeenGood, householdId: string, month: string, quantity: number): boolean {
    const taken = this.orders.filter(
      (order) =>
        order.goodId === good.id &&
        order.householdId === householdId &&
        order.month === month &&
        (order.status === 'reserved' || order.status === 'handedOver'),
    );
    const isWithinLimit = sumOf(taken) + quantity <= good.householdMonthlyMax;
    const isOpen = this.openCountOf(householdId) < openMax;
    return good.isOnSale && quantity <= this.availableCount(good) && isWithinLimit && isOpen;
  }

  count(month: string, goodId: string, counted: Partial<SeenMonthRow>): void {
    const rows = this.months.get(month) ?? new Map<string, SeenMonthRow>();
    const none = { boughtCount: 0, donatedCount: 0, handedOverCount: 0, points: 0, correctedCount: 0 };
    const row = { ...none, ...rows.get(goodId) };
    for (const [name, more] of Object.entries(counted)) row[name as keyof SeenMonthRow] += more;
    rows.set(goodId, row);
    this.months.set(month, rows);
  }
}

function sumOf(orders: readonly SeenOrder[]): number {
  return orders.reduce((sum, { quantity }) => sum + quantity, 0);
}
