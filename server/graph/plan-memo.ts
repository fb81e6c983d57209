/** So many things are kept by all memos together; with one more, all are let go. */
const MOST = 100_000;

let kept = 0;
let stores = new WeakMap<object, Map<unknown, unknown>>();

/** What was made for a plan and may be of use again: however many plans there are, they keep only so much together. */
export class PlanMemo<Key, Value> {
  get(key: Key): Value | undefined {
    return stores.get(this)?.get(key) as Value | undefined;
  }

  set(key: Key, value: Value): void {
    if (++kept > MOST) {
      kept = 1;
      stores = new WeakMap();
    }
    const store = stores.get(this);
    if (store) store.set(key, value);
    else stores.set(this, new Map([[key, value]]));
  }
}
