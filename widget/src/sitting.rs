//! What happens while a page is open and is kept nowhere: how long pages took, and notes that were declined.

use binome_core::assessment::PageTime;

/// One sitting of one instance.
#[derive(Default)]
pub(crate) struct Sitting {
    since: Option<f64>,
    /// By assessment and page.
    pages: Vec<(String, usize, PageTime)>,
    declined: Vec<String>,
}

impl Sitting {
    /// A screen opened at `now`, in seconds.
    pub(crate) fn opened(&mut self, now: f64) {
        self.since = Some(now);
    }

    /// Counts the time since the screen opened for `items` newly answered items of a page.
    pub(crate) fn took(&mut self, now: f64, assessment: &str, page: usize, items: usize) {
        let Some(since) = self.since.replace(now) else { return };
        let known = self.pages.iter().position(|(id, number, _)| id == assessment && *number == page);
        let index = known.unwrap_or_else(|| {
            self.pages.push((assessment.to_owned(), page, PageTime { items: 0, seconds: 0.0 }));
            self.pages.len() - 1
        });
        let Some((.., time)) = self.pages.get_mut(index) else { return };
        time.items += items;
        time.seconds += now - since;
    }

    /// The times of an assessment's pages.
    pub(crate) fn page_times(&self, assessment: &str) -> Vec<PageTime> {
        self.pages.iter().filter(|(id, ..)| id == assessment).map(|(.., time)| *time).collect()
    }

    /// The person has looked again at an assessment: how fast it went the first time says nothing any more.
    pub(crate) fn forget_times(&mut self, assessment: &str) {
        self.pages.retain(|(id, ..)| id != assessment);
    }

    /// The person is content with the answers of an assessment.
    pub(crate) fn decline(&mut self, assessment: &str) {
        self.declined.push(assessment.to_owned());
    }

    pub(crate) fn has_declined(&self, assessment: &str) -> bool {
        self.declined.iter().any(|id| id == assessment)
    }
}
