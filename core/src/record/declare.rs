//! One declaration a record or word: the type, its JSON and its schema.

/// Declares a struct that a notebook keeps as a JSON object with the same field names; unknown fields are refused.
macro_rules! record {
    (
        $(#[doc = $doc:literal])+
        $(#[derive($($derive:ident),*)])?
        pub struct $name:ident { $( $(#[doc = $field_doc:literal])+ pub $field:ident: $type:ty, )* }
    ) => {
        $(#[doc = $doc])+
        #[derive(Clone, Debug, PartialEq, Eq $(, $($derive),*)?)]
        pub struct $name { $( $(#[doc = $field_doc])+ pub $field: $type, )* }

        impl $crate::record::Kept for $name {
            fn read(value: serde_json::Value, path: &str, misfits: &mut $crate::untrusted::Misfits) -> Self {
                $crate::untrusted::Fields::of(value, path, misfits, |fields| Self {
                    $( $field: fields.kept(stringify!($field)), )*
                })
            }

            fn write(&self, out: &mut String) {
                out.push('{');
                $( $crate::record::member(out, stringify!($field), &self.$field); )*
                out.push('}');
            }

            #[cfg(feature = "schema")]
            fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                generator.subschema_for::<Self>()
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                #[allow(unused_imports, reason = "most records have a constant of that name of their own")]
                use $crate::record::schema::NameField as _;
                let mut object = $crate::record::schema::Object::new(concat!($($doc),+), Self::NAME_FIELD);
                $( object.field::<$type>(stringify!($field), concat!($($field_doc),+), generator); )*
                object.finish()
            }
        }
    };
}
pub(crate) use record;

/// Declares an enum that a notebook keeps as a word.
macro_rules! words {
    (
        $(#[doc = $doc:literal])+
        pub enum $name:ident { $( $(#[doc = $word_doc:literal])+ $variant:ident = $word:literal, )* }
    ) => {
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $( $(#[doc = $word_doc])+ $variant, )* }

        impl $name {
            /// Every one of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
            const WORDS: &'static [&'static str] = &[$($word),*];

            /// The word that files use.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $( Self::$variant => $word, )* }
            }

            /// The one that files call `word`.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                let place = Self::WORDS.iter().position(|known| *known == word);
                place.and_then(|place| Self::ALL.get(place).copied())
            }
        }

        impl $crate::record::Kept for $name {
            fn read(value: serde_json::Value, path: &str, misfits: &mut $crate::untrusted::Misfits) -> Self {
                let known = value.as_str().and_then(Self::from_word);
                known.unwrap_or_else(|| {
                    misfits.note_unknown_word(path, &value, Self::WORDS);
                    [$(Self::$variant),*][0]
                })
            }

            fn write(&self, out: &mut String) {
                out.push('"');
                out.push_str(self.word());
                out.push('"');
            }

            #[cfg(feature = "schema")]
            fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                generator.subschema_for::<Self>()
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $crate::record::schema::words(concat!($($doc),+), Self::WORDS)
            }
        }
    };
}
pub(crate) use words;
