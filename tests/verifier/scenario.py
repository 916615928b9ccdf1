"""A scenario of `whatif`, applied to the rows of an instance."""

from datetime import date

from tables import arrows, overlaid, policy_named, rows

EVENT_COLUMNS = {"id", "title", "kind", "minutes", "date", "session", "earliest", "latest",
                 "preferred", "after", "notes"}


def apply(instance, file, name):
    """Changes an instance; what it pins of the chains is handed back, by item."""
    pins = {}
    changes = [row for row in rows(file) if row["scenario"] == name]
    added = {}
    for row in changes:
        if row["change"] == "add":
            added.setdefault(row["target"], {})[row["field"]] = row["value"]
    for target, fields in added.items():
        if fields.keys() <= EVENT_COLUMNS:
            instance.events.append({"id": target, **fields})
        else:
            instance.renewals.append({"mission": target, **fields})
    for row in changes:
        target, field, value = row["target"], row["field"], row["value"]
        if row["change"] == "set" and target == "policy":
            set_policy(instance, path_of(field), value)
        elif row["change"] == "set":
            own = find(instance, target)
            part = path_of(field)
            if part[0] in ("leads", "durations"):
                set_policy(instance, ["renewals", target, *part], value)
            else:
                own[field] = value
        elif row["change"] == "remove":
            own = find(instance, target)
            instance.renewals = [one for one in instance.renewals if one is not own]
            instance.events = [one for one in instance.events if one is not own]
        elif row["change"] == "close":
            first, _, last = target.partition("/")
            instance.closures.append({"from": first, "to": last or first, "session": field,
                                      "status": "closed"})
        elif row["change"] == "pin":
            day, _, session = value.partition("/")
            own = find(instance, target)
            if own is None:
                pins[target] = date.fromisoformat(day), session or None
            else:
                own.update(date=day, session=session, earliest="", latest="")
    return pins


def find(instance, target):
    for row in instance.renewals:
        if (row.get("id") or row["mission"]) == target:
            return row
    return next((row for row in instance.events if row["id"] == target), None)


def path_of(text):
    """The keys of a path such as `leads."report -> tcc_meeting".at_least`."""
    keys, is_quoted = [""], False
    for letter in text:
        if letter == '"':
            is_quoted = not is_quoted
        elif letter == "." and not is_quoted:
            keys.append("")
        else:
            keys[-1] += letter
    return keys


def set_policy(instance, path, text):
    if path == ["base"]:
        instance.policy = policy_named(text)
        return
    value = {"true": True, "false": False}.get(text, int(text) if text.isdigit() else text)
    for key in reversed(path):
        value = {key: value}
    if "leads" in value:
        value["leads"] = arrows(value["leads"])
    for own in value.get("renewals", {}).values():
        if "leads" in own:
            own["leads"] = arrows(own["leads"])
    instance.policy = overlaid(instance.policy, value)
