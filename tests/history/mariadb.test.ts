import { describeOn } from '../harness/needs';
import { serverContract } from './server-contract';
import { aMariaDatabase } from './servers';
import { storeContract } from './store-contract';

describeOn('MariaDB', 'the MariaDB history', () => {
  storeContract('MariaDB', aMariaDatabase);
  serverContract('MariaDB', aMariaDatabase);
});
