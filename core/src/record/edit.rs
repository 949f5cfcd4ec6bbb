//! Changes of one record: each names a field and its new value, and gives back the change that undoes it.

/// Declares the edits of a record: `set Name(field: Type)` sets a field, `list Name(field: Record)` changes a list of
/// records, `part Name(field: Edit)` changes a part of a field. In this order.
///
/// `of Block, a "block" named id, at most 2_000` makes it a [`Record`](super::Record): called "block" in messages, known by
/// its field `id`, in lists of at most so many. Its own `bounds` says what else it must keep to.
macro_rules! edits {
    (
        $(#[doc = $doc:literal])+
        pub enum $edit:ident of $record:ident $(, a $kind:literal named $id:ident, at most $most:literal)? {
            $( set $set:ident($field:ident: $type:ty), )*
            $( list $change:ident($list:ident: $entry:ty), )*
            $( part $inside:ident($part:ident: $part_edit:ty), )*
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum $edit {
            $( #[doc = concat!("Sets the `", stringify!($field), "` of a [`", stringify!($record), "`].")] $set($type), )*
            $( #[doc = concat!("Changes the `", stringify!($list), "` of a [`", stringify!($record), "`].")]
               $change($crate::record::ListChange<$entry>), )*
            $( #[doc = concat!("Changes a part of the `", stringify!($part), "` of a [`", stringify!($record), "`].")]
               $inside($part_edit), )*
        }

        $(impl $crate::record::Record for $record {
            type Edit = $edit;
            const KIND: &'static str = $kind;
            const MOST: usize = $most;

            fn id(&self) -> &str {
                &self.$id
            }

            fn edit(&mut self, edit: $edit) -> Result<$edit, $crate::notebook::CommandError> {
                self.exchange(edit)
            }

            fn check(&self, check: &mut $crate::record::Check<'_>) {
                self.bounds(check);
            }
        }

        #[cfg(feature = "schema")]
        impl $record {
            pub(crate) const NAME_FIELD: Option<&'static str> = Some(stringify!($id));
        })?

        impl $record {
            /// Makes the change and gives back the one that undoes it.
            pub(crate) fn exchange(&mut self, edit: $edit) -> Result<$edit, $crate::notebook::CommandError> {
                Ok(match edit {
                    $( $edit::$set(value) => $edit::$set(std::mem::replace(&mut self.$field, value)), )*
                    $( $edit::$change(change) => $edit::$change($crate::record::change(&mut self.$list, change)?), )*
                    $( $edit::$inside(edit) => $edit::$inside(self.$part.exchange(edit)?), )*
                })
            }
        }
    };
}
pub(crate) use edits;
