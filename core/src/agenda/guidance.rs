//! What there is to prepare before a session, to keep in mind during it and to do after it: the advice of its template,
//! and what of it is ticked.

use super::{Session, SessionEdit, SessionKind, cycle};
use crate::notebook::Content;
use crate::pack::library::{Library, Template};
use crate::pairing::Part;
use crate::reflection::Phase;
use crate::text::Text;

/// When a piece of advice is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AdviceTime {
    /// To prepare.
    Before,
    /// To keep in mind.
    During,
    /// To do in the days after.
    After,
}

impl AdviceTime {
    /// In the order in which they come.
    pub const ALL: [Self; 3] = [Self::Before, Self::During, Self::After];

    /// Its name in what is kept.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::During => "during",
            Self::After => "after",
        }
    }
}

/// One piece of advice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice<'a> {
    /// Its name, which [`Session::is_ticked`] knows: the template, the time, the part and the place from 1.
    pub name: String,
    /// Whom it is for.
    pub part: Part,
    /// What it says.
    pub text: &'a Text,
}

impl Template {
    /// The advice for a time, of one part or, where it is not known, of both: the mentee's first.
    #[must_use]
    pub fn advice(&self, time: AdviceTime, part: Option<Part>) -> Vec<Advice<'_>> {
        let guidance = match time {
            AdviceTime::Before => &self.before,
            AdviceTime::During => &self.during,
            AdviceTime::After => &self.after,
        };
        let lists = [(Part::Mentee, &guidance.mentee), (Part::Mentor, &guidance.mentor)];
        let wanted = lists.into_iter().filter(|(of, _)| part.is_none_or(|part| part == *of));
        let named = wanted.flat_map(|(of, texts)| texts.iter().enumerate().map(move |(place, text)| (of, place, text)));
        named
            .map(|(of, place, text)| {
                let name = format!("{}.{}.{}.{}", self.id, time.word(), of.word(), place + 1);
                Advice { name, part: of, text }
            })
            .collect()
    }
}

impl Session {
    /// Whether a piece of advice is ticked as done.
    #[must_use]
    pub fn is_ticked(&self, advice: &str) -> bool {
        self.prepared.iter().any(|known| known == advice)
    }

    /// Ticks a piece of advice as done, or takes the tick back.
    #[must_use]
    pub fn tick(&self, advice: &str, is_done: bool) -> SessionEdit {
        let others = self.prepared.iter().filter(|known| *known != advice).cloned();
        SessionEdit::Prepared(others.chain(is_done.then(|| advice.to_owned())).collect())
    }

    /// The templates for its place in its cycle, and the others.
    #[must_use]
    pub fn suited_templates<'a>(
        &self,
        content: &Content,
        library: &'a Library,
    ) -> (Vec<&'a Template>, Vec<&'a Template>) {
        let cycle = cycle(content, &self.pairing);
        let found = cycle.sessions.iter().find(|one| one.session.id == self.id).and_then(|one| one.number);
        let number = match self.kind {
            SessionKind::Pulse => cycle.total,
            _ => found.unwrap_or(1),
        };
        let pairing = content.pairings.iter().find(|pairing| pairing.id == self.pairing);
        let is_group = pairing.is_some_and(|pairing| !pairing.members.is_empty());
        library.templates_for(Phase::of_session(number, cycle.total), is_group)
    }

    /// The template whose advice goes with it: its own, or the first that suits it.
    #[must_use]
    pub fn guide<'a>(&self, content: &Content, library: &'a Library) -> Option<&'a Template> {
        library.template(&self.template).or_else(|| self.suited_templates(content, library).0.into_iter().next())
    }

    /// The part that the writer takes in its pairing; none before there is one.
    #[must_use]
    pub fn writer(&self, content: &Content) -> Option<Part> {
        content.pairings.iter().find(|pairing| pairing.id == self.pairing).map(|pairing| pairing.part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notebook::Timestamp;
    use crate::pack::{default_parts, read};
    use crate::pairing::Pairing;

    fn content(part: Part) -> Content {
        Content { pairings: vec![Pairing::new("p", part, Timestamp::default())], ..Content::default() }
    }

    #[test]
    fn advice_is_for_the_writer_s_part_and_a_tick_is_taken_back() {
        let library = read(&default_parts()).library.unwrap();
        let mut session = Session::new("s", SessionKind::Topic, Timestamp::default());
        session.pairing = "p".to_owned();
        let content = content(Part::Mentor);
        let template = session.guide(&content, &library).unwrap();
        let advice = template.advice(AdviceTime::Before, session.writer(&content));
        assert!(!advice.is_empty() && advice.iter().all(|advice| advice.part == Part::Mentor));
        assert!(template.advice(AdviceTime::Before, None).len() > advice.len());
        let name = &advice[0].name;
        assert_eq!(*name, format!("{}.before.mentor.1", template.id));
        session.prepared = vec!["other".to_owned()];
        let SessionEdit::Prepared(ticked) = session.tick(name, true) else { unreachable!() };
        session.prepared = ticked;
        assert!(session.is_ticked(name) && session.is_ticked("other"));
        assert_eq!(session.tick(name, false), SessionEdit::Prepared(vec!["other".to_owned()]));
    }

    #[test]
    fn a_session_keeps_to_its_own_template() {
        let library = read(&default_parts()).library.unwrap();
        let mut session = Session::new("s", SessionKind::Topic, Timestamp::default());
        session.template = "question_hour".to_owned();
        let guide = session.guide(&Content::default(), &library).map(|template| template.id.as_str());
        assert_eq!(guide, Some("question_hour"));
    }
}
