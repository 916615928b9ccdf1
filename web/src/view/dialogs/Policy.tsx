// The policy and its leads, for this instance.
import type { Edit, State } from "../../api/types.ts";
import { edit } from "../../state/actions.ts";
import { closeDialog, Dialog } from "./Dialog.tsx";
import { noRows, useRows, valuesOf } from "./rows.ts";

export function Policy({ state }: { state: State }) {
  const all = useRows();
  const leads = all?.policy.filter((each) => each.field !== "base") ?? [];
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const values = valuesOf(event.currentTarget as HTMLFormElement);
    const edits: Edit[] = [];
    if (values["base"] && values["base"] !== state.policy) {
      edits.push({ change: "set", target: "policy", field: "base", value: values["base"] });
    }
    leads.forEach((lead, index) => {
      const value = values[`lead-${index}`] ?? lead.value;
      if (value !== lead.value) edits.push({ change: "set", target: "policy", field: lead.field, value });
    });
    closeDialog();
    if (edits.length > 0) void edit(edits, "keep", null);
  };
  return (
    <Dialog title="Policy and leads">
      <form class="form" onSubmit={save}>
        <div class="field">
          <label for="policy-base">Policy</label>
          <select id="policy-base" name="base">
            {[...new Set([state.policy, ...state.policies])].map((name) => <option key={name} selected={name === state.policy}>{name}</option>)}
          </select>
        </div>
        {leads.length > 0 && <h3>Leads asked</h3>}
        {leads.map((lead, index) => (
          <div class="field row" key={lead.field}>
            <label for={`lead-${index}`}>
              {lead.words}
              <small>{[lead.strength === "hard" ? "must be kept" : "a wish, at a price", lead.source].filter(Boolean).join(" · ")}</small>
            </label>
            <span>{lead.bound} <input id={`lead-${index}`} name={`lead-${index}`} type="number" min={0} defaultValue={lead.value} /> {lead.unit}</span>
          </div>
        ))}
        {noRows.value && <p class="quiet-words">The server does not hand out the leads of the policy.</p>}
        <p class="buttons"><button type="submit" class="primary">Plan with this</button><button type="button" onClick={closeDialog}>Cancel</button></p>
      </form>
    </Dialog>
  );
}
