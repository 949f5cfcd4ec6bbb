//! For how long a person wants earlier states of their notebook to be kept.

/// For how many days the last revision of each day is kept. The newest revisions, and those that were set aside, are kept
/// whatever a person chooses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Retention {
    /// No day: the newest revisions alone.
    Newest,
    /// 30 days.
    #[default]
    Month,
    /// 90 days.
    Quarter,
    /// 365 days.
    Year,
}

impl Retention {
    /// All of them, the shortest first.
    pub const ALL: [Self; 4] = [Self::Newest, Self::Month, Self::Quarter, Self::Year];

    /// How many days.
    #[must_use]
    pub fn days(self) -> i64 {
        match self {
            Self::Newest => 0,
            Self::Month => 30,
            Self::Quarter => 90,
            Self::Year => 365,
        }
    }

    /// As a short text, for whoever keeps it.
    #[must_use]
    pub fn to_text(self) -> String {
        self.days().to_string()
    }

    /// From that text; the usual one when it is no such text.
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        Self::ALL.into_iter().find(|one| one.to_text() == text).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_found_again_and_nonsense_is_a_month() {
        for retention in Retention::ALL {
            assert_eq!(Retention::from_text(&retention.to_text()), retention);
        }
        for nonsense in ["", "-1", "29", "a year"] {
            assert_eq!(Retention::from_text(nonsense), Retention::Month);
        }
    }

    #[test]
    fn they_go_from_the_shortest_to_the_longest() {
        assert!(Retention::ALL.is_sorted_by_key(|one| one.days()));
    }
}
