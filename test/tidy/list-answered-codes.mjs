/** Prints, for each action, every code that its answer may carry: read off the types, which a test run has not. */
import { openProgram, readAnsweredCodes } from '../../scripts/action-pages/read-source.mjs';

process.stdout.write(JSON.stringify([...readAnsweredCodes(openProgram())]));
