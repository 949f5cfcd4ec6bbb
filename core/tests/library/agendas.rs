//! Agendas made from templates: the minutes add up, nothing leaves its bounds, and what is impossible says by how much.

use binome_core::agenda::{Block, BlockKind, Lead, TEMPLATE_MINUTES, TemplateError, blocks_from};
use binome_core::pack::library::{Guidance, LENGTHS, Template, TemplateBlock};
use binome_core::reflection::Phase;
use binome_core::text::Text;
use proptest::prelude::*;

use crate::files::second;

fn map_morning() -> Template {
    second().1.template("map_morning").unwrap().clone()
}

fn sum(blocks: &[Block]) -> u32 {
    blocks.iter().map(|block| block.minutes).sum()
}

#[test]
fn at_its_own_lengths_a_template_gives_its_own_minutes() {
    let template = map_morning();
    for length in LENGTHS {
        let blocks = blocks_from(&template, length, "fr").unwrap();
        let found: Vec<_> = blocks.iter().map(|block| (block.id.as_str(), block.minutes)).collect();
        let parts = template.blocks.iter();
        let given: Vec<_> = parts.filter_map(|part| Some((part.id.as_str(), part.minutes_at(length)?))).collect();
        assert_eq!(found, given, "{length}");
    }
}

#[test]
fn a_block_has_everything_that_the_template_says_of_it() {
    let block = &blocks_from(&map_morning(), 60, "de").unwrap()[2];
    assert_eq!((block.id.as_str(), block.kind, block.lead), ("try_map", BlockKind::Try, Lead::Mentee));
    assert_eq!(block.title, "Jetzt Sie");
    assert!(block.notes.starts_with("Die lernende Person"), "{}", block.notes);
    assert_eq!((block.minimum, block.maximum, block.protected, block.optional), (8, 40, true, false));
    assert_eq!((block.done, block.reason.clone(), block.locked_start), (None, None, None));
}

#[test]
fn another_length_starts_from_the_nearest_one() {
    let minutes = |length| -> Vec<_> {
        blocks_from(&map_morning(), length, "fr").unwrap().iter().map(|block| block.minutes).collect()
    };
    // From 45 as 4 11 14 7 3 3 3; each gets its share of five minutes more.
    assert_eq!(minutes(50), [5, 12, 16, 8, 3, 3, 3]);
    // From 30 as 3 7 10 4 3 3: the part that is protected keeps its ten.
    assert_eq!(minutes(25), [2, 6, 10, 3, 2, 2]);
}

/// A template of any minutes that the checker accepts at one length.
fn any_template() -> impl Strategy<Value = Template> {
    let part = (1_u32..20, 0_u32..10, 0_u32..40, 0_u8..4);
    prop::collection::vec(part, 1..9).prop_map(|parts| {
        let text = Text::from([("fr", "x")]);
        let guidance = Guidance { mentor: Vec::new(), mentee: Vec::new() };
        let blocks = parts.into_iter().enumerate().map(|(index, (minutes, less, more, kind))| TemplateBlock {
            id: format!("part{index}"),
            kind: BlockKind::Free,
            title: text.clone(),
            instructions: text.clone(),
            lead: Lead::Both,
            minutes: [Some(minutes); LENGTHS.len()],
            minimum: minutes.saturating_sub(less).max(1),
            maximum: minutes + more,
            protected: kind == 0,
            optional: kind == 1,
        });
        Template {
            id: "any".to_owned(),
            phase: Phase::Middle,
            group: false,
            session: None,
            title: text.clone(),
            goal: text.clone(),
            materials: Vec::new(),
            blocks: blocks.collect(),
            before: guidance.clone(),
            during: guidance.clone(),
            after: guidance,
            sheets: Vec::new(),
        }
    })
}

fn least(part: &TemplateBlock) -> u32 {
    if part.protected { part.minutes[0].unwrap() } else { part.minimum }
}

proptest! {
    #[test]
    fn the_minutes_add_up_within_bounds_or_the_error_says_what_is_missing(
        template in any_template(),
        minutes in TEMPLATE_MINUTES,
    ) {
        let needed: u32 = template.blocks.iter().filter(|part| !part.optional).map(least).sum();
        let most: u32 = template.blocks.iter().map(|part| part.maximum).sum();
        match blocks_from(&template, minutes, "fr") {
            Ok(blocks) => {
                prop_assert_eq!(sum(&blocks), minutes);
                for block in &blocks {
                    let part = template.blocks.iter().find(|part| part.id == block.id).unwrap();
                    prop_assert!((least(part)..=part.maximum).contains(&block.minutes), "{}", block.id);
                }
                let stay = template.blocks.iter().filter(|part| !part.optional).count();
                prop_assert!(blocks.len() >= stay);
                let all: u32 = template.blocks.iter().map(least).sum();
                prop_assert!(all > minutes || blocks.len() == template.blocks.len(), "a part was left out for nothing");
            }
            Err(TemplateError::TooShort { missing }) => prop_assert_eq!(minutes + missing, needed),
            Err(TemplateError::TooLong { missing }) => prop_assert!(missing > 0 && minutes - missing <= most),
            Err(error) => prop_assert!(false, "{}", error),
        }
    }

    #[test]
    fn without_bounds_in_the_way_each_part_is_within_a_minute_of_its_share(
        template in any_template(),
        minutes in TEMPLATE_MINUTES,
    ) {
        let mut template = template;
        for part in &mut template.blocks {
            (part.minimum, part.maximum, part.protected) = (0, 1_000, false);
        }
        let whole: u32 = template.blocks.iter().map(|part| part.minutes[0].unwrap()).sum();
        for (part, block) in template.blocks.iter().zip(blocks_from(&template, minutes, "fr").unwrap()) {
            let share = f64::from(part.minutes[0].unwrap()) * f64::from(minutes) / f64::from(whole);
            prop_assert!((f64::from(block.minutes) - share).abs() < 1.0, "{} of {share}", block.minutes);
        }
    }
}

#[test]
fn what_is_no_length_is_told() {
    for minutes in [0, 19, 121, u32::MAX] {
        assert_eq!(blocks_from(&map_morning(), minutes, "fr"), Err(TemplateError::Length { minutes }));
    }
}
