//! How a template is taken out of its JSON.

use serde_json::Value;

use super::{Guidance, Template, TemplateBlock};
use crate::untrusted::{Fields, Misfits, text, word};

pub(in super::super) fn read(value: Value, path: &str, misfits: &mut Misfits) -> Template {
    Fields::of(value, path, misfits, |fields| Template {
        id: fields.string("id"),
        phase: fields.kept("phase"),
        group: fields.flag("group"),
        session: fields.kept("session"),
        title: fields.text("title"),
        goal: fields.text("goal"),
        materials: fields.optional_list("materials", text),
        blocks: fields.list("blocks", block),
        before: fields.object("before", guidance),
        during: fields.object("during", guidance),
        after: fields.object("after", guidance),
        sheets: fields.optional_list("sheets", word),
    })
}

fn block(value: Value, path: &str, misfits: &mut Misfits) -> TemplateBlock {
    Fields::of(value, path, misfits, |fields| TemplateBlock {
        id: fields.string("id"),
        kind: fields.kept("kind"),
        title: fields.text("title"),
        instructions: fields.text("instructions"),
        lead: fields.kept("lead"),
        minutes: fields.object("minutes", minutes),
        minimum: fields.whole("minimum"),
        maximum: fields.whole("maximum"),
        protected: fields.flag("protected"),
        optional: fields.flag("optional"),
    })
}

fn minutes(fields: &mut Fields<'_>) -> [Option<u32>; super::LENGTHS.len()] {
    super::LENGTHS.map(|length| fields.kept(&length.to_string()))
}

fn guidance(fields: &mut Fields<'_>) -> Guidance {
    Guidance { mentor: fields.list("mentor", text), mentee: fields.list("mentee", text) }
}
