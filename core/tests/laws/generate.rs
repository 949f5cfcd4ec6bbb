//! Any small programme with any answers to it.

use binome_core::assessment::{AnswerSheet, GateAnswer, Response};
use binome_core::pack::{Pack, Questionnaire};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use super::support::{DimensionSpec, ItemSpec, form, source};

/// A pack, the words it was made from, and answers to it.
#[derive(Clone, Debug)]
pub(crate) struct Taking {
    pub(crate) dimensions: Vec<DimensionSpec>,
    pub(crate) pack: Pack,
    pub(crate) gates: Vec<GateAnswer>,
    pub(crate) responses: Vec<Option<Response>>,
}

impl Taking {
    pub(crate) fn form(&self) -> &Questionnaire {
        form(&self.pack)
    }

    pub(crate) fn items(&self) -> Vec<&ItemSpec> {
        self.dimensions.iter().flat_map(|dimension| &dimension.items).collect()
    }

    pub(crate) fn sheet(&self) -> AnswerSheet {
        self.sheet_of(&self.responses)
    }

    pub(crate) fn sheet_of(&self, responses: &[Option<Response>]) -> AnswerSheet {
        let mut sheet = AnswerSheet::empty(self.form());
        for (gate, answer) in self.gates.iter().enumerate() {
            sheet.set_gate(gate, *answer).unwrap();
        }
        for (item, response) in responses.iter().enumerate() {
            sheet.set_response(self.form(), item, *response).unwrap();
        }
        sheet
    }
}

const GATES: usize = 2;

/// What may be drawn.
#[derive(Clone, Copy)]
pub(crate) struct Kind {
    /// Items and dimensions with weights of their own.
    pub(crate) weights: bool,
    /// Items shown or required under conditions.
    pub(crate) conditions: bool,
}

pub(crate) const PLAIN: Kind = Kind { weights: false, conditions: false };
pub(crate) const ANY: Kind = Kind { weights: true, conditions: true };

pub(crate) fn taking(kind: Kind) -> impl Strategy<Value = Taking> {
    let dimensions = prop::collection::vec(dimension(kind), 1..4);
    (dimensions, any::<bool>(), prop::collection::vec(gate_answer(), GATES))
        .prop_flat_map(move |(dimensions, forwards, gates)| {
            let count = dimensions.iter().map(|dimension| dimension.items.len()).sum::<usize>();
            let shows = prop::collection::vec(condition_seed(kind), count);
            let requires = prop::collection::vec(condition_seed(kind), count);
            (Just(dimensions), Just(forwards), Just(gates), shows, requires)
        })
        .prop_map(|(dimensions, forwards, gates, shows, requires)| {
            let (dimensions, pack) = with_conditions(dimensions, forwards, &shows, &requires);
            (dimensions, pack, gates)
        })
        .prop_flat_map(|(dimensions, pack, gates)| {
            let items = dimensions.iter().flat_map(|dimension| &dimension.items);
            let responses: Vec<_> = items.map(|item| response(item.min, item.max)).collect();
            (Just(dimensions), Just(pack), Just(gates), responses)
        })
        .prop_map(|(dimensions, pack, gates, responses)| Taking { dimensions, pack, gates, responses })
}

pub(crate) fn response(min: i32, max: i32) -> impl Strategy<Value = Option<Response>> {
    prop_oneof![
        8 => (min..=max).prop_map(|point| Some(Response::Point(point))),
        1 => Just(Some(Response::Skipped)),
        1 => Just(Some(Response::NotApplicable)),
        1 => Just(None),
    ]
}

pub(crate) fn gate_answer() -> impl Strategy<Value = GateAnswer> {
    select(vec![GateAnswer::Pass, GateAnswer::Pass, GateAnswer::Unknown, GateAnswer::Fail])
}

fn dimension(kind: Kind) -> impl Strategy<Value = DimensionSpec> {
    let weight = if kind.weights { select(vec![1.0, 1.0, 2.0, 0.5, 3.0]) } else { select(vec![1.0]) };
    let scale = select(vec![(1, 5), (1, 5), (0, 4), (1, 7), (-2, 2), (0, 1)]);
    let item = (any::<bool>(), weight.clone(), scale).prop_map(|(reverse, weight, (min, max))| ItemSpec {
        min,
        max,
        reverse,
        weight,
        ..ItemSpec::default()
    });
    (prop::collection::vec(item, 4..9), weight, any::<bool>()).prop_map(|(items, weight, core)| DimensionSpec {
        core,
        weight,
        items,
    })
}

/// Numbers from which a condition is made once the items are known.
type Seed = Option<(u8, Vec<(prop::sample::Index, u8, prop::sample::Index)>)>;

fn condition_seed(kind: Kind) -> BoxedStrategy<Seed> {
    if !kind.conditions {
        return Just(None).boxed();
    }
    let tests = prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), any::<prop::sample::Index>()), 1..3);
    prop_oneof![4 => Just(None), 1 => (any::<u8>(), tests).prop_map(Some)].boxed()
}

/// Every item may ask about items before it only, or after it only, so that there is no cycle. Where the checker
/// refuses what came out (an item that can never be shown), the items are shown always.
fn with_conditions(
    mut dimensions: Vec<DimensionSpec>,
    forwards: bool,
    shows: &[Seed],
    requires: &[Seed],
) -> (Vec<DimensionSpec>, Pack) {
    dimensions[0].core = true;
    let plain = dimensions.clone();
    let names = |dimensions: &[DimensionSpec]| {
        let names = dimensions.iter().enumerate().flat_map(|(place, dimension)| {
            let items = dimension.items.iter().enumerate();
            items.map(move |(index, item)| (format!("d{place}_{index}"), item.min, item.max))
        });
        names.collect::<Vec<_>>()
    };
    let names = names(&dimensions);
    let items = dimensions.iter_mut().flat_map(|dimension| &mut dimension.items);
    for (place, item) in items.enumerate() {
        let others = if forwards { &names[place + 1..] } else { &names[..place] };
        item.show = condition(&shows[place], others);
        item.require = condition(&requires[place], &names);
    }
    match Pack::from_json(&source(GATES, &dimensions).to_string()) {
        Ok(pack) => (dimensions, pack),
        Err(_) => {
            let pack = Pack::from_json(&source(GATES, &plain).to_string()).expect("a pack without conditions");
            (plain, pack)
        }
    }
}

fn condition(seed: &Seed, items: &[(String, i32, i32)]) -> Value {
    let Some((head, tests)) = seed else { return Value::Null };
    let tests = tests.iter().map(|(item, test, point)| {
        if items.is_empty() || test % 8 == 7 {
            let gate = item.index(GATES);
            let word = ["pass", "fail", "unknown"][usize::from(test / 8 % 3)];
            return json!({"gate": format!("g{gate}"), "is": word});
        }
        let (name, min, max) = item.get(items);
        let point = min + i32::try_from(point.index(usize::try_from(max - min + 1).unwrap())).unwrap();
        match test % 8 {
            0 => json!({"item": name, "is": "answered"}),
            1 => json!({"item": name, "is": "skipped"}),
            2 => json!({"item": name, "is": "not_applicable"}),
            3 => json!({"item": name, "is": "empty"}),
            4 => json!({"item": name, "at_least": point}),
            5 => json!({"item": name, "at_most": point}),
            _ => json!({"item": name, "equals": point}),
        }
    });
    let tests: Vec<_> = tests.collect();
    match head % 4 {
        0 => json!({"all": tests}),
        1 => json!({"any": tests}),
        2 => json!({"not": {"all": tests}}),
        _ => tests[0].clone(),
    }
}
