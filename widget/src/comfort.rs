//! How a person likes to read: kept in their browser beside the notebook, never in it.

use crate::part::Theme;

/// What a person chose; nothing is as the page has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Comfort {
    /// How large the text is, from 0 (as the page) to [`Self::LARGEST`].
    pub(crate) size: u8,
    /// The colours.
    pub(crate) theme: Option<Theme>,
    /// The language.
    pub(crate) language: Option<String>,
}

impl Comfort {
    /// The largest text.
    pub(crate) const LARGEST: u8 = 3;

    /// As it is kept.
    pub(crate) fn write(&self) -> String {
        let theme = self.theme.map_or("", Theme::name);
        let language = self.language.as_deref().unwrap_or_default();
        format!("{},{theme},{language}", self.size)
    }

    /// What cannot be read is as the page has it.
    pub(crate) fn read(text: &str) -> Self {
        let mut words = text.split(',');
        let size = words.next().and_then(|size| size.parse().ok()).unwrap_or_default();
        let theme = words.next().and_then(Theme::named);
        let language = words.next().filter(|language| !language.is_empty()).map(str::to_owned);
        Self { size: if size > Self::LARGEST { 0 } else { size }, theme, language }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_found_again_and_nonsense_is_nothing() {
        let chosen = Comfort { size: 2, theme: Some(Theme::Contrast), language: Some("en".to_owned()) };
        for comfort in [Comfort::default(), chosen] {
            assert_eq!(Comfort::read(&comfort.write()), comfort);
        }
        for nonsense in ["", "9,mauve,", "{}"] {
            assert_eq!(Comfort::read(nonsense), Comfort::default());
        }
    }
}
