//! What makes a word: a key in the language files. Each room declares its own words with `words!`.

/// A word by its key in the language files.
pub(crate) trait Key: Copy {
    /// As in `home_title`, or `sessions.title` for a word of a room.
    fn key(self) -> &'static str;
}

/// Declares the words of the frame or of a room: `words!(Sessions { Title = "sessions.title", })`.
macro_rules! words {
    ($(#[doc = $doc:literal])+ $name:ident { $($word:ident = $key:literal,)* }) => {
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum $name {
            $($word,)*
        }

        impl $name {
            /// The keys, in the order of the variants.
            pub(crate) const KEYS: &[&str] = &[$($key,)*];
        }

        impl $crate::text::Key for $name {
            fn key(self) -> &'static str {
                Self::KEYS.get(self as usize).copied().unwrap_or_default()
            }
        }
    };
}
pub(crate) use words;
