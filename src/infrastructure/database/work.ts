import type { TenantId } from '../../application/actor';
import type { Clock } from '../../application/ports';
import type { Jobs, Work } from '../../application/storage';
import type { Cipher } from '../encryption';
import { agreementsIn } from './agreements';
import { casesIn } from './cases';
import { channelsIn } from './channels';
import type { SqlTransaction } from './connection';
import { decisionsIn } from './decisions';
import { freeTextOf } from './free-text';
import { meetingsIn } from './meetings';
import { participantsIn } from './participants';
import { peopleIn } from './people';
import { repeatsIn } from './repeats';
import { roundsIn } from './rounds';
import { scopeTo, type TenantTable } from './scope';
import { surveysIn } from './surveys';
import { waitingSignalsIn } from './waiting-signals';
import { weighingsIn } from './weighings';

/** The repositories of one transaction, all bound to one tenant. */
export function workIn(
  connection: SqlTransaction,
  tenant: TenantId,
  cipher: Cipher,
  clock: Clock,
  jobs: Jobs,
  onChange: (table: TenantTable) => void,
): Work {
  const scope = scopeTo(tenant, connection, onChange);
  const text = freeTextOf(tenant, cipher);
  return {
    channels: channelsIn(scope),
    people: peopleIn(scope, text),
    cases: casesIn(scope, connection),
    meetings: meetingsIn(scope),
    rounds: roundsIn(scope, connection, text),
    participants: participantsIn(scope, connection, text),
    weighings: weighingsIn(scope, text),
    agreements: agreementsIn(scope, text),
    decisions: decisionsIn(scope, text),
    waitingSignals: waitingSignalsIn(scope),
    surveys: surveysIn(scope),
    repeats: repeatsIn(scope, connection, clock),
    jobs,
  };
}
