//! What the browser keeps, as it stands in the database itself: nothing here is remembered by us.

use binome_core::notebook::{Retention, Revision, Timestamp};

use super::browser::{database, protection};
use super::chain::{self, HEAD, REVISIONS};
use super::indexed::{DRAFT, Indexed, PLACES};
use super::{PREFIX, QUARANTINE, StoreError, linked};

/// What is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Listing {
    /// The database of this notebook.
    pub(crate) database: String,
    /// Databases of other notebooks in this browser, for this site.
    pub(crate) others: Vec<String>,
    /// What is known of each revision, oldest first.
    pub(crate) revisions: Vec<Revision>,
    /// For how long the person wants earlier ones to be kept.
    pub(crate) retention: Retention,
    /// How many screens, choices and dates are remembered.
    pub(crate) places: usize,
    /// How many texts were typed and not used yet.
    pub(crate) drafts: usize,
    /// The name of the linked file.
    pub(crate) linked: Option<String>,
    /// What was found damaged, and when it was written, where it still says so.
    pub(crate) quarantined: Vec<(u64, Option<Timestamp>)>,
    /// Whether the browser has promised to keep it; `None` where it makes no such promise.
    pub(crate) is_protected: Option<bool>,
}

impl Listing {
    pub(super) async fn of(indexed: &Indexed) -> Result<Self, StoreError> {
        let names = database::names().await.unwrap_or_default();
        let others = names.into_iter().filter(|name| name.starts_with(PREFIX) && *name != indexed.name);
        let mut listing = Self {
            database: indexed.name.clone(),
            others: others.collect(),
            is_protected: protection::is_promised().await,
            ..Self::default()
        };
        let Some(database) = indexed.connect(false).await? else { return Ok(listing) };
        let transaction = database.transaction(&[REVISIONS, HEAD, PLACES, QUARANTINE], None)?;
        listing.revisions = chain::list(&transaction).await?;
        listing.retention = chain::retention(&transaction).await?;
        let names = transaction.names(PLACES).await?;
        listing.drafts = names.iter().filter(|name| name.starts_with(DRAFT)).count();
        listing.places = names.len() - listing.drafts;
        listing.linked = linked::name(&transaction).await?;
        for number in transaction.numbers(QUARANTINE).await? {
            let record = transaction.record(QUARANTINE, number).await?;
            listing.quarantined.push((number as u64, record.map(|record| chain::saved_at(&record))));
        }
        Ok(listing)
    }
}
