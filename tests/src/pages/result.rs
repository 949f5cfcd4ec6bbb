//! The result of an assessment as it should read, against what is on the screen.

use serde_json::Value;

use super::Notebook;
use crate::failure::ensure;
use crate::locale::Language;
use crate::model::{Expected, Questionnaire, Step};
use crate::tree::{Tree, plain};
use crate::what::{self, TABLE, What, heading};
use crate::{Node, Outcome};

/// Any picture with a sentence.
const IMAGE: What = What::any(&["image", "img"]);

impl Notebook<'_> {
    /// From the check to the result.
    ///
    /// # Errors
    /// The way is shut.
    pub fn see_result(&self) -> Outcome {
        self.press("see_result")?;
        self.see_screen("dimensions")?;
        Ok(())
    }

    /// Fails unless the result on the screen is what the sheet comes to by the rules, and nothing else.
    ///
    /// # Errors
    /// Something is missing, wrong or too much.
    pub fn check_result(&self, questionnaire: &Questionnaire, sheet: &Value) -> Outcome {
        let expected = questionnaire.expect(sheet);
        self.screen.see(&heading(&self.programme.status(expected.status)))?;
        self.check_steps(questionnaire, &expected.steps)?;
        self.check_bars(questionnaire, &expected)?;
        self.check_table(questionnaire, &expected)?;
        self.check_why(questionnaire, &expected, sheet)
    }

    /// The next step comes first, with the pack's advice; then strengths, then one thing to prepare.
    fn check_steps(&self, questionnaire: &Questionnaire, steps: &[Step]) -> Outcome {
        let mut expected = vec![(self.say("next_step")?, steps.first())];
        let rest = steps.get(1..).unwrap_or_default();
        let gates = rest.iter().filter(|step| matches!(step.kind, "fail" | "unknown"));
        let mut title = Some(self.say("open_gates")?);
        expected.extend(gates.map(|step| (title.take().unwrap_or_default(), Some(step))));
        let mut title = Some(self.say("strengths")?);
        let strengths = rest.iter().filter(|step| step.kind == "ready").take(2);
        expected.extend(strengths.map(|step| (title.take().unwrap_or_default(), Some(step))));
        let prepare = rest.iter().find(|step| matches!(step.kind, "attention" | "unclear"));
        expected.extend(prepare.map(|step| (self.say("one_thing").unwrap_or_default(), Some(step))));
        let mut words = String::new();
        for (title, step) in expected {
            let Some(step) = step else { continue };
            let (about, advice) = self.programme.step(questionnaire, step)?;
            let advice = advice.map_or_else(|| self.say("missing_dimension_step"), Ok)?;
            if title != self.say("next_step")? {
                words.push_str(&format!(" {title} {about} {advice}"));
                continue;
            }
            // What to do comes before what it is about.
            words.push_str(&format!(" {title} {advice} {about}"));
            // The way from the first one to an objective, where the notebook is shown whole and has none.
            if self.shows_all() {
                words.push_str(&format!(" {}", self.say("find_objective")?));
            }
        }
        let wanted = plain(&words);
        self.screen.wait_for(&format!("did not read «{wanted}» in the result"), |tree, visible| {
            visible
                .first()
                .filter(|first| without_spaces(&tree.text(first)).contains(&without_spaces(&wanted)))
                .map(|_| ())
        })
    }

    /// One bar for each dimension that is computed, none for the others; each with its label's word.
    fn check_bars(&self, questionnaire: &Questionnaire, expected: &Expected) -> Outcome {
        let mut wanted = Vec::new();
        for dimension in &expected.dimensions {
            wanted.extend(self.band(dimension.band())?);
        }
        let found: Vec<String> = self.screen.all(&IMAGE)?.into_iter().map(|node| node.name).collect();
        ensure(found == wanted, format!("the bars say {found:?}, not {wanted:?}"))?;
        let words = self.screen.words()?;
        let mut after = words.split_once(&self.say("dimensions")?).map_or("", |(_, after)| after);
        for dimension in &expected.dimensions {
            let title = self.programme.dimension(questionnaire, &dimension.id)?;
            let label = self.programme.label(dimension.label);
            for word in [title, label] {
                let found = after.split_once(&word);
                ensure(found.is_some(), format!("«{word}» is not in its place among the bars"))?;
                after = found.map_or("", |(_, after)| after);
            }
        }
        Ok(())
    }

    fn band(&self, band: Option<[i64; 3]>) -> Outcome<Option<String>> {
        let Some([score, low, high]) = band else { return Ok(None) };
        let values = [score, low, high].map(|value| value.to_string());
        let [score, low, high] = values.each_ref().map(String::as_str);
        Ok(Some(self.locale.fill("band_sentence", &[("score", score), ("low", low), ("high", high)])?))
    }

    fn check_table(&self, questionnaire: &Questionnaire, expected: &Expected) -> Outcome {
        self.open("as_table")?;
        let mut wanted = vec![
            ["column_dimension", "column_label", "column_band", "column_answers"]
                .map(|key| self.say(key).unwrap_or_default())
                .to_vec(),
        ];
        for dimension in &expected.dimensions {
            let answers = [dimension.answered.to_string(), dimension.applicable.to_string()];
            let [answered, applicable] = answers.each_ref().map(String::as_str);
            wanted.push(vec![
                self.programme.dimension(questionnaire, &dimension.id)?,
                self.programme.label(dimension.label),
                self.band(dimension.band())?.map_or_else(|| self.say("not_computed"), Ok)?,
                self.locale.fill("answered_of", &[("answered", answered), ("applicable", applicable)])?,
            ]);
        }
        self.check_cells(&self.say("column_dimension")?, &wanted)
    }

    fn check_why(&self, questionnaire: &Questionnaire, expected: &Expected, sheet: &Value) -> Outcome {
        self.open("why")?;
        if let Some((item, _)) = &expected.best_change {
            let question = self.programme.question(questionnaire, item)?;
            let from = sheet.pointer(&format!("/responses/{item}")).cloned().unwrap_or_default();
            let reverse = questionnaire.items().iter().any(|json| {
                json.get("id").is_some_and(|id| id == item)
                    && json.get("reverse").is_some_and(|reverse| reverse == true)
            });
            let to = Value::from(if reverse { 1 } else { 5 });
            let (from, to) = (self.programme.response(&from)?, self.programme.response(&to)?);
            let sentence = self
                .locale
                .fill("best_change", &[("item", question.text.trim_end_matches('.')), ("from", &from), ("to", &to)])?;
            self.screen.see(&what::text(&sentence))?;
        }
        let mut wanted = vec![vec![self.say("column_item")?, self.say("column_points")?]];
        for (item, points) in &expected.contributions {
            let text = self.programme.question(questionnaire, item)?.text;
            wanted.push(vec![text, self.decimal(*points)]);
        }
        let Some(composite) = expected.composite else { return Ok(()) };
        let total = (composite + 0.5 + 1e-9).floor().to_string();
        self.screen.see(&what::text(&self.locale.fill("contributions_total", &[("total", &total)])?))?;
        self.check_cells(&self.say("column_item")?, &wanted)
    }

    /// A number with at most one decimal, as the language writes it.
    fn decimal(&self, value: f64) -> String {
        let tenths = (value * 10.0).round() as i64;
        let mark = if self.programme.language() == Language::French { ',' } else { '.' };
        if tenths % 10 == 0 { format!("{}", tenths / 10) } else { format!("{}{mark}{}", tenths / 10, tenths % 10) }
    }

    /// Fails unless the table whose first cell is `first` has exactly these cells.
    ///
    /// # Errors
    /// It has others, or is not there.
    pub fn check_cells(&self, first: &str, wanted: &[Vec<String>]) -> Outcome {
        let mut found = Vec::new();
        let read = |tree: &Tree, visible: &[&Node]| {
            let tables = visible.iter().filter(|node| TABLE.fits(node)).map(|table| cells(tree, table));
            tables.into_iter().find(|cells| cells.first().and_then(|row| row.first()).is_some_and(|cell| cell == first))
        };
        found.extend(self.screen.wait_for(&format!("did not see the table of «{first}»"), read)?);
        ensure(found == wanted, format!("the table is {found:#?}, not {wanted:#?}"))
    }
}

/// The words of every cell of a table, row by row.
fn cells(tree: &Tree, table: &Node) -> Vec<Vec<String>> {
    let cell = |node: &Node| matches!(node.role.as_str(), "cell" | "gridcell" | "columnheader" | "rowheader");
    let rows = tree.inside(table).into_iter().filter(|node| node.role == "row");
    rows.map(|row| tree.inside(row).into_iter().filter(|node| cell(node)).map(|node| tree.text(node)).collect())
        .collect()
}

/// Only the letters: where a browser cuts a text into pieces does not matter.
fn without_spaces(words: &str) -> String {
    words.split_whitespace().collect()
}
