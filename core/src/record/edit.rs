//! Changes of one record: each names a field and its new value, and gives back the change that undoes it.

/// Declares the edits of a record: `set Name(field: Type)` sets a field, `list Name(field: Record)` changes a
/// list of records, `part Name(field: Edit)` changes a part of a field. In this order.
macro_rules! edits {
    (
        $(#[doc = $doc:literal])+
        pub enum $edit:ident of $record:ident {
            $( set $set:ident($field:ident: $type:ty), )*
            $( list $change:ident($list:ident: $entry:ty), )*
            $( part $inside:ident($part:ident: $part_edit:ty), )*
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum $edit {
            $( #[doc = concat!("Sets [`", stringify!($record), "::", stringify!($field), "`].")] $set($type), )*
            $( #[doc = concat!("Changes [`", stringify!($record), "::", stringify!($list), "`].")]
               $change($crate::record::ListChange<$entry>), )*
            $( #[doc = concat!("Changes a part of [`", stringify!($record), "::", stringify!($part), "`].")]
               $inside($part_edit), )*
        }

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
