// @ts-check
const { Archive } = require('./archive.cjs');
const { Faults } = require('./faults.cjs');
const { TEAMS_LIMITS, scaled } = require('./limits.cjs');
const { Meter } = require('./meter.cjs');
const { Places } = require('./places.cjs');
const { pagedMembers } = require('./roster-pages.cjs');
const { Tally } = require('./tally.cjs');
const { Throttle } = require('./throttle.cjs');

/**
 * @typedef {object} ServiceOptions
 * @property {Partial<import('./limits.cjs').Limits>} [limits] other than what Teams has
 * @property {number} [factor] how long a second of Teams lasts here, in seconds; default 1
 * @property {boolean} [keepActivities] keeps every activity whole, not only what it says; default false
 * @property {number} [pageSize] most members on one page of a roster; default 500
 * @property {number} [latencyMs] from the arrival of a call to its answer; default 0
 * @property {import('./faults.cjs').FaultPlan} [faults]
 * @property {() => number} [now] milliseconds
 */

/**
 * A call of the bot, read from its request.
 * @typedef {object} Call
 * @property {import('./limits.cjs').CallKind} kind
 * @property {string} conversation
 * @property {string} [message] that is edited
 * @property {boolean} [newThread] the answer names the thread that the post begins
 * @property {Record<string, any>} activity
 * @property {number} bytes of the activity, in UTF-16
 * @property {{ paged: boolean, pageSize: number, from: number }} [page] of the roster
 */

/** @typedef {{ status: number, value: unknown, retryAfter?: number }} Answer */

/**
 * @typedef {object} Received
 * @property {Answer | 'drop' | 'stall'} reply
 * @property {() => void} done to be called when the call is over: until then its conversation is busy
 */

/** What Teams says about a place where the bot can do nothing. */
const REFUSALS = {
  removed: { status: 403, code: 'BotNotInConversationRoster' },
  blocked: { status: 403, code: 'ConversationBlockedByUser' },
  disabled: { status: 403, code: 'BotDisabledByAdmin' },
  muted: { status: 403, code: 'MessageWritesBlocked' },
  lost: { status: 404, code: 'ConversationNotFound' },
};

/** The Connector service without its wire: what it accepts, refuses, spoils and remembers. */
class TeamsService {
  /** @param {ServiceOptions & import('./places.cjs').PlaceOptions} options */
  constructor(options = {}) {
    this.now = options.now ?? (() => performance.now());
    this.limits = scaled({ ...TEAMS_LIMITS, ...options.limits }, options.factor ?? 1);
    this.pageSize = options.pageSize ?? 500;
    this.latencyMs = options.latencyMs ?? 0;
    this.places = new Places(options);
    this.throttle = new Throttle(this.limits);
    this.archive = new Archive({ keepActivities: options.keepActivities ?? false });
    /** @type {Set<string>} conversations in which an operation is under way */
    this.busy = new Set();
    this.faults = options.faults === undefined ? null : new Faults(options.faults);
    this.tally = new Tally();
    this.meter = new Meter(this.limits.tenant);
    this.since = this.now();
    /** Posts that stand there, of which the bot never heard. */
    this.unanswered = 0;
  }

  /**
   * From now on calls go wrong as planned; null: none does.
   * @param {import('./faults.cjs').FaultPlan | null} plan
   */
  setFaults(plan) {
    this.faults = plan === null ? null : new Faults(plan);
  }

  /** Counts from nothing. Limits, places and messages stay as they are. */
  clearCounts() {
    this.tally = new Tally();
    this.meter = new Meter(this.limits.tenant);
    this.archive.clear();
    this.unanswered = 0;
    this.since = this.now();
  }

  /**
   * @param {Call} call
   * @returns {Received}
   */
  receive(call) {
    const { kind, conversation } = call;
    const now = this.now();
    const tenant = this.places.tenantOf(conversation);
    const fault = this.faults?.next(kind, conversation) ?? null;
    if (fault === 'drop-before') return this.over(call, 'fault:drop-before', 'drop');
    if (fault === '429') {
      return this.over(call, 'fault:429', { ...failure(429, 'Throttled'), ...this.plannedRetryAfter() });
    }
    const throttled = this.throttle.take(tenant ?? '', conversation, kind, now);
    if (throttled !== null) {
      const { limit, retryAfter } = throttled;
      return this.over(call, `throttled:${limit}`, { ...failure(429, 'Throttled'), retryAfter });
    }
    this.meter.add(tenant ?? '', kind, now);
    if (changes(kind) && this.busy.has(conversation)) {
      return this.over(call, 'overlap', failure(412, 'PreconditionFailed'));
    }
    return this.alone(call, tenant, fault);
  }

  /**
   * A call that is within the limits, in a conversation that is free.
   * @param {Call} call
   * @param {string | null} tenant
   * @param {import('./faults.cjs').Fault | null} fault
   * @returns {Received}
   */
  alone(call, tenant, fault) {
    const done = this.occupy(call);
    if (fault === 'stall') return this.over(call, 'fault:stall', 'stall', done);
    const isCarriedOut = fault === 'drop-after' || fault === 'stall-after';
    if (fault !== null && !isCarriedOut) {
      return this.over(call, `fault:${fault}`, failure(Number(fault), 'PlannedFault'), done);
    }
    const refusal = this.refusalOf(call, tenant) ?? this.tooLarge(call);
    if (refusal !== null) {
      return this.over(call, `refused:${refusal.code}`, failure(refusal.status, refusal.code), done);
    }
    const answer = this.carryOut(call);
    if (answer === null) {
      const code = 'ActivityNotFoundInConversation';
      return this.over(call, `refused:${code}`, failure(404, code), done);
    }
    if (!isCarriedOut) return this.over(call, 'accepted', answer, done);
    if (call.kind === 'post') this.unanswered += 1;
    return this.over(call, `fault:${fault}`, fault === 'drop-after' ? 'drop' : 'stall', done);
  }

  plannedRetryAfter() {
    const seconds = this.faults?.retryAfter ?? null;
    return seconds === null ? {} : { retryAfter: seconds * this.limits.factor };
  }

  /**
   * @param {Call} call
   * @returns {Answer | null} null: there is no such message
   */
  carryOut({ kind, conversation, activity, message, newThread, page }) {
    const at = this.now() - this.since;
    if (kind === 'post') {
      const id = this.archive.post(conversation, activity, at);
      const thread = { id: `${conversation};messageid=${id}`, activityId: id };
      return { status: 201, value: newThread ? thread : { id } };
    }
    if (kind === 'edit') {
      const edited = this.archive.edit(conversation, message ?? '', activity, at);
      return edited ? { status: 200, value: { id: message } } : null;
    }
    if (kind === 'open-chat') return { status: 201, value: { id: conversation } };
    return { status: 200, value: pagedMembers(this.places.rosterOf(conversation), this.pageSize, page) };
  }

  /**
   * @param {Call} call
   * @param {string | null} tenant
   */
  refusalOf({ kind, conversation }, tenant) {
    const state = tenant === null ? 'lost' : this.places.stateOf(conversation);
    if (state === 'open' || (state === 'muted' && !changes(kind))) return null;
    return REFUSALS[state];
  }

  /** @param {Call} call */
  tooLarge({ bytes }) {
    return bytes > this.limits.bytes ? { status: 413, code: 'MessageSizeTooBig' } : null;
  }

  /**
   * Keeps the conversation busy until the result is called.
   * @param {Call} call
   */
  occupy({ kind, conversation }) {
    let occupied = changes(kind);
    if (occupied) this.busy.add(conversation);
    return () => {
      if (occupied) this.busy.delete(conversation);
      occupied = false;
    };
  }

  /**
   * @param {Call} call
   * @param {import('./tally.cjs').Outcome} outcome
   * @param {Received['reply']} reply
   * @returns {Received}
   */
  over({ conversation, kind }, outcome, reply, done = () => {}) {
    this.tally.add(conversation, kind, outcome);
    return { reply, done };
  }
}

/**
 * Reading a roster and opening a chat get in nobody's way.
 * @param {import('./limits.cjs').CallKind} kind
 */
function changes(kind) {
  return kind === 'post' || kind === 'edit';
}

/**
 * @param {number} status
 * @param {string} code
 * @returns {Answer}
 */
function failure(status, code) {
  return { status, value: { error: { code, message: code } } };
}

module.exports = { TeamsService };
