"""How the launcher prints the platform's answers for people."""

import os
import sys
from datetime import datetime

SURE = 0.9  # of the values with at least this confidence, about nine in ten or more are right
WIDEST_VALUE = 60
NOTES = {
    "cpf_candidate": "found elsewhere in the text",
    "rg_cpf_swap": "stood in the other's place",
    "mrz": "settled by the machine-readable zone",
    "lookalike": "characters that look alike were put right",
}


def text(answer: dict) -> None:
    for page in answer["pages"]:
        lines = page["lines"]
        print(f"page {page['page']}: {page['width']} x {page['height']}{turned(answer)}, {len(lines)} lines")
        for line in lines:
            box = " ".join(f"{edge:.3f}" for edge in line["box"])
            print(f"  {line['confidence']:.2f}  [{box}]  {line['text']}")


def turned(answer: dict) -> str:
    degrees = (answer.get("image_correction") or {}).get("rotation_applied") or 0
    return f", turned {degrees}°" if degrees else ""


def document(answer: dict) -> None:
    extraction = answer["extraction"]
    if extraction:
        fields(answer, extraction)
    for warning in answer["warnings"]:
        print(f"{coloured('warning:', 33)} {plain(warning['message'])}")
    if answer["error"]:
        print(f"{coloured('nothing read:', 31)} {plain(answer['error'])}")
    if answer["needs_review"]:
        reasons = ", ".join(reason.replace("_", " ") for reason in answer.get("review_reasons", []))
        print(coloured(f"A person should look at it: {reasons}.", 33))
    else:
        print("No person needs to look at it.")


def fields(answer: dict, extraction: dict) -> None:
    data, evidence = extraction["data"], extraction["evidence"]
    read = sum(value is not None for value in data.values())
    print(f"{extraction['document_type']}: {read} of {len(data)} fields, read by {extraction['backend']}{turned(answer)}")
    rows = [row(name, value, evidence.get(name)) for name, value in data.items()]
    rows += [(code["kind"], plain(code["content"]), None, "") for code in extraction.get("codes", [])]
    name_width = max(len(each[0]) for each in rows + [("field", "", None, "")])
    value_width = min(WIDEST_VALUE, max(len(each[1]) for each in rows + [("", "value", None, "")]))
    print(f"  {'field':<{name_width}}  {'value':<{value_width}}  confidence  note")
    for name, value, confidence, note in rows:
        shown = "" if confidence is None else f"{confidence:.2f}"
        line = f"  {name:<{name_width}}  {value:<{value_width}}  {shown:<10}  {note}".rstrip()
        print(coloured(line, 90 if value == "—" else 33) if value == "—" or (confidence is not None and confidence < SURE) else line)


def row(name: str, value, told):
    """Name, value, confidence and note of a field."""
    if value is None or told is None:
        return name, "—", None, ""
    notes = [NOTES.get(correction, correction) for correction in told.get("corrections", [])]
    if told["valid"] is False:
        notes.append("its form or check digits are wrong")
    notes += [f"also read: {plain(other['value'])}" for other in told.get("conflicts", [])]
    if told.get("image", 1) > 1:
        notes.append(f"file {told['image']}")
    return name, plain(value), told["confidence"], "; ".join(notes)


def types(answer: dict) -> None:
    for kind in answer["types"]:
        print(f"{kind['type']}: {kind['titles']['en']} ({kind['titles']['pt']})")
        if kind["classes"]:
            print(f"  classes  {' '.join(each['name'] for each in kind['classes'])}")
        print(f"  fields   {' '.join(field['name'] + ('*' if field['required'] else '') for field in kind['fields'])}")


def timeline(answer: dict) -> None:
    first = None
    for event in answer["events"]:
        at = datetime.fromisoformat(event["at"].replace("Z", "+00:00"))
        first = first or at
        print(f"{(at - first).total_seconds():9.3f} s  {event['type']:<20} {facts(event)}".rstrip())


def facts(event: dict) -> str:
    """What an event says beside its time and type, on one line."""
    skipped = {"type", "at", "job", "revision"}
    shown = {name: value for name, value in event.items() if name not in skipped and value is not None}
    if isinstance(shown.get("failure"), dict):
        shown["failure"] = shown["failure"].get("category")
    return ", ".join(
        f"{name} {value}" for name, value in shown.items() if isinstance(value, (str, int, float, bool))
    )


def plain(value: str) -> str:
    """What a document says, without anything that a terminal would obey."""
    return "".join(each if each.isprintable() else " " for each in value)


def coloured(line: str, colour: int) -> str:
    if not sys.stdout.isatty() or os.environ.get("NO_COLOR"):
        return line
    return f"\033[{colour}m{line}\033[0m"


def key(answer) -> None:
    if answer["key"]:
        print(answer["key"])
        print("cartorio: this key is shown once and kept nowhere; send it as X-API-Key", file=sys.stderr)
        print(f"cartorio: {of_key(answer)}", file=sys.stderr)
    else:
        print(of_key(answer))


def keys(answer) -> None:
    for one in answer["keys"]:
        print(of_key(one))


def of_key(one) -> str:
    state = "live" if one["live"] else "revoked" if one["revoked_at"] else "expired"
    until = f", until {one['expires_at']}" if one["expires_at"] and one["live"] else ""
    return f"{one['id']}  {state:<8}{' '.join(one['scopes']):<18}owner {one['owner']}  made {one['created_at']}{until}"
