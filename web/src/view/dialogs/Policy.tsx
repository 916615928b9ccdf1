// The policy and its leads, for this instance.
import type { Edit, State } from "../../api/types.ts";
import { foreign, t, titleOfEntry } from "../../domain/messages.ts";
import { edit } from "../../state/actions.ts";
import { English } from "../English.tsx";
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
    <Dialog title={titleOfEntry("desk-menu-policy")}>
      <form class="form" onSubmit={save}>
        <div class="field">
          <label for="policy-base">{t("desk-policy")}</label>
          <select id="policy-base" name="base">
            {[...new Set([state.policy, ...state.policies])].map((name) => <option key={name} value={name} selected={name === state.policy}>{foreign(name)}</option>)}
          </select>
        </div>
        {leads.length > 0 && <h3>{t("desk-leads-asked")}</h3>}
        {leads.map((lead, index) => (
          <div class="field row" key={lead.field}>
            <label for={`lead-${index}`}>
              <English>{lead.words}</English>
              <small>{[t(lead.strength === "hard" ? "desk-must-be-kept" : "desk-a-wish"), foreign(lead.source ?? "")].filter(Boolean).join(" · ")}</small>
            </label>
            <span>{lead.bound === "more than" ? t("desk-bound-more-than") : t("desk-bound-at-least")} <input id={`lead-${index}`} name={`lead-${index}`} type="number" min={0} defaultValue={lead.value} /> {t(lead.unit.startsWith("working") ? "unit-working-days" : "unit-calendar-days")}</span>
          </div>
        ))}
        {noRows.value && <p class="quiet-words">{t("desk-no-leads")}</p>}
        <p class="buttons"><button type="submit" class="primary">{t("desk-plan-with-this")}</button><button type="button" onClick={closeDialog}>{t("desk-cancel")}</button></p>
      </form>
    </Dialog>
  );
}
