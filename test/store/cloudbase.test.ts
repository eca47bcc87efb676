import { openCloudBase } from '../helpers/cloudbase/open-cloudbase';
import { storeContract } from './contract';

storeContract('CloudBase, through its SDK', () => openCloudBase());
