//! IndexedDB: a database that opens, a transaction that completes, a record that is there.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{IdbDatabase, IdbFactory, IdbRequest, IdbTransaction, IdbVersionChangeEvent};

use super::request::{answer, answer_unless_blocked, failure, settle};
use crate::store::StoreError;

#[wasm_bindgen]
extern "C" {
    /// `IDBDatabase` with the options of `transaction`, which web-sys has only as an unstable interface.
    type StrictDatabase;

    #[wasm_bindgen(method, catch, js_name = transaction)]
    fn strict_transaction(
        this: &StrictDatabase,
        stores: &Array,
        mode: &str,
        options: &Object,
    ) -> Result<IdbTransaction, JsValue>;

    /// `IDBFactory` with `databases`, which not every browser has.
    type ListingFactory;

    #[wasm_bindgen(method, catch)]
    fn databases(this: &ListingFactory) -> Result<js_sys::Promise, JsValue>;
}

/// How long a writing transaction waits before it completes.
#[derive(Clone, Copy)]
pub(in crate::store) enum Durability {
    /// Until the operating system has written.
    Strict,
    /// Until the browser has taken it over.
    Relaxed,
}

/// An open database. It closes by itself when another page deletes or upgrades it, rather than stand in the way.
#[derive(Clone)]
pub(in crate::store) struct Database {
    open: IdbDatabase,
    is_closed: Rc<Cell<bool>>,
    _listeners: Rc<[EventListener; 2]>,
}

/// A transaction under way.
pub(in crate::store) struct Transaction(IdbTransaction);

/// A record as it is kept.
pub(in crate::store) struct Kept(JsValue);

impl Kept {
    /// The text in a field.
    pub(in crate::store) fn text(&self, field: &str) -> Option<String> {
        Reflect::get(&self.0, &field.into()).ok()?.as_string()
    }

    /// The number in a field.
    pub(in crate::store) fn number(&self, field: &str) -> Option<f64> {
        Reflect::get(&self.0, &field.into()).ok()?.as_f64()
    }
}

/// Opens the database `name`; `version` none is whatever version there is. Object stores that it lacks are made. Where
/// it does not exist it is created only if it may be; else nothing is left behind and `None` comes back.
pub(in crate::store) async fn open(
    name: &str,
    version: Option<u32>,
    stores: &'static [&'static str],
    may_create: bool,
) -> Result<Option<Database>, StoreError> {
    let request = match version {
        Some(version) => factory()?.open_with_u32(name, version),
        None => factory()?.open(name),
    };
    let request = request.map_err(failure)?;
    let (absent, given_up) = (Rc::new(Cell::new(false)), Rc::new(Cell::new(false)));
    let upgrade = EventListener::once(&request, "upgradeneeded", {
        let (request, absent, given_up) = (request.clone(), absent.clone(), given_up.clone());
        move |event| {
            let is_new = event.dyn_ref::<IdbVersionChangeEvent>().is_none_or(|event| event.old_version() == 0.0);
            absent.set(is_new && !may_create);
            if (given_up.get() || absent.get() || furnish(&request, stores).is_err())
                && let Some(transaction) = request.transaction()
            {
                let _already_over = transaction.abort();
            }
        }
    });
    let opened = answer_unless_blocked(&request).await;
    if matches!(opened, Err(StoreError::Blocked)) {
        // Should its turn come after all, it leaves the database as it is.
        given_up.set(true);
        upgrade.forget();
    }
    match opened {
        Ok(database) => Ok(database.dyn_into().ok().map(Database::new)),
        Err(_) if absent.get() => Ok(None),
        Err(error) => Err(error),
    }
}

/// Deletes the database `name`, if there is one.
pub(in crate::store) async fn delete(name: &str) -> Result<(), StoreError> {
    let request = factory()?.delete_database(name).map_err(failure)?;
    answer_unless_blocked(&request).await.map(drop)
}

/// The names of all databases of this origin; `None` where the browser does not tell.
pub(in crate::store) async fn names() -> Option<Vec<String>> {
    let factory = factory().ok()?;
    let listed = factory.unchecked_ref::<ListingFactory>().databases().ok()?;
    let listed: Array = wasm_bindgen_futures::JsFuture::from(listed).await.ok()?.dyn_into().ok()?;
    let name = |database: JsValue| Reflect::get(&database, &"name".into()).ok()?.as_string();
    Some(listed.iter().filter_map(name).collect())
}

impl Database {
    fn new(open: IdbDatabase) -> Self {
        let is_closed = Rc::new(Cell::new(false));
        let listeners = ["versionchange", "close"].map(|name| {
            let (open, is_closed) = (open.clone(), is_closed.clone());
            EventListener::new(&open.clone(), name, move |_| {
                is_closed.set(true);
                open.close();
            })
        });
        Self { open, is_closed, _listeners: Rc::new(listeners) }
    }

    /// Whether it can still be used: a connection may be lost without a word. `store` is one that it has.
    pub(in crate::store) fn is_alive(&self, store: &str) -> bool {
        !self.is_closed.get() && self.open.transaction_with_str(store).is_ok()
    }

    /// Begins a transaction over `stores`; without a durability it only reads.
    pub(in crate::store) fn transaction(
        &self,
        stores: &[&str],
        write: Option<Durability>,
    ) -> Result<Transaction, StoreError> {
        let names: Array = stores.iter().map(|store| JsValue::from_str(store)).collect();
        let (mode, durability) = match write {
            None => ("readonly", "default"),
            Some(Durability::Strict) => ("readwrite", "strict"),
            Some(Durability::Relaxed) => ("readwrite", "relaxed"),
        };
        let options = object(&[("durability", durability.into())])?;
        let strict = self.open.unchecked_ref::<StrictDatabase>();
        strict.strict_transaction(&names, mode, &options).map(Transaction).map_err(failure)
    }

    pub(in crate::store) fn close(&self) {
        self.open.close();
    }
}

impl Transaction {
    /// The number kept under `key`.
    pub(in crate::store) async fn number(&self, store: &str, key: &str) -> Result<Option<f64>, StoreError> {
        Ok(self.get(store, &key.into()).await?.as_f64())
    }

    /// The text kept under `key`.
    pub(in crate::store) async fn text(&self, store: &str, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.get(store, &key.into()).await?.as_string())
    }

    /// The record numbered `key`.
    pub(in crate::store) async fn record(&self, store: &str, key: f64) -> Result<Option<Kept>, StoreError> {
        let record = self.get(store, &key.into()).await?;
        Ok(record.is_object().then_some(Kept(record)))
    }

    /// The numbers of all records, from the smallest.
    pub(in crate::store) async fn numbers(&self, store: &str) -> Result<Vec<f64>, StoreError> {
        Ok(self.keys(store).await?.iter().filter_map(|key| key.as_f64()).collect())
    }

    async fn keys(&self, store: &str) -> Result<Array, StoreError> {
        let request = self.0.object_store(store).and_then(|store| store.get_all_keys()).map_err(failure)?;
        answer(&request).await?.dyn_into().map_err(failure)
    }

    /// The names of everything in a store, in order.
    pub(in crate::store) async fn names(&self, store: &str) -> Result<Vec<String>, StoreError> {
        Ok(self.keys(store).await?.iter().filter_map(|key| key.as_string()).collect())
    }

    /// Keeps a number or a text under `key`.
    pub(in crate::store) fn put(&self, store: &str, key: &str, value: impl Into<JsValue>) -> Result<(), StoreError> {
        let store = self.0.object_store(store).map_err(failure)?;
        store.put_with_key(&value.into(), &key.into()).map(drop).map_err(failure)
    }

    /// Keeps a record under the number `key`.
    pub(in crate::store) fn put_record(
        &self,
        store: &str,
        key: f64,
        fields: &[(&str, JsValue)],
    ) -> Result<(), StoreError> {
        let store = self.0.object_store(store).map_err(failure)?;
        let record = object(fields)?;
        store.put_with_key(&record, &key.into()).map(drop).map_err(failure)
    }

    /// Takes the record numbered `key` from one store to another, as it is.
    pub(in crate::store) async fn move_record(&self, from: &str, to: &str, key: f64) -> Result<(), StoreError> {
        let record = self.get(from, &key.into()).await?;
        let to = self.0.object_store(to).map_err(failure)?;
        to.put_with_key(&record, &key.into()).map_err(failure)?;
        self.delete(from, key)
    }

    /// Deletes the record numbered `key`.
    pub(in crate::store) fn delete(&self, store: &str, key: f64) -> Result<(), StoreError> {
        let store = self.0.object_store(store).map_err(failure)?;
        store.delete(&key.into()).map(drop).map_err(failure)
    }

    /// Keeps nothing under `key` any longer.
    pub(in crate::store) fn forget(&self, store: &str, key: &str) -> Result<(), StoreError> {
        let store = self.0.object_store(store).map_err(failure)?;
        store.delete(&key.into()).map(drop).map_err(failure)
    }

    /// Waits until what was written is kept.
    pub(in crate::store) async fn complete(self) -> Result<(), StoreError> {
        settle(&self.0, "complete", "abort").await
    }

    pub(super) async fn get(&self, store: &str, key: &JsValue) -> Result<JsValue, StoreError> {
        let request = self.0.object_store(store).and_then(|store| store.get(key)).map_err(failure)?;
        answer(&request).await
    }
}

fn factory() -> Result<IdbFactory, StoreError> {
    let window = web_sys::window().ok_or_else(|| StoreError::Failed("no window".to_owned()))?;
    window.indexed_db().map_err(failure)?.ok_or_else(|| StoreError::Failed("no IndexedDB".to_owned()))
}

/// Makes the object stores that are not there yet.
fn furnish(request: &IdbRequest, stores: &[&str]) -> Result<(), JsValue> {
    let database: IdbDatabase = request.result()?.dyn_into()?;
    let present = database.object_store_names();
    let missing = stores.iter().filter(|store| !present.contains(store));
    missing.into_iter().try_for_each(|store| database.create_object_store(store).map(drop))
}

/// An object of these fields.
pub(super) fn object(fields: &[(&str, JsValue)]) -> Result<Object, StoreError> {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &JsValue::from_str(name), value).map_err(failure)?;
    }
    Ok(object)
}
