//! IndexedDB as futures and plain values: a database that opens, a transaction that completes, a record that is there.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use futures_channel::oneshot;
use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget, IdbDatabase, IdbFactory, IdbKeyRange, IdbRequest, IdbTransaction};

use super::StoreError;

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
}

/// How long a writing transaction waits before it completes.
#[derive(Clone, Copy)]
pub(super) enum Durability {
    /// Until the operating system has written.
    Strict,
    /// Until the browser has taken it over.
    Relaxed,
}

/// An open database. It closes by itself when another page deletes or upgrades it, rather than stand in the way.
#[derive(Clone)]
pub(super) struct Database {
    open: IdbDatabase,
    is_closed: Rc<Cell<bool>>,
    _in_the_way: Rc<EventListener>,
}

/// A transaction under way.
pub(super) struct Transaction(IdbTransaction);

/// Opens the database `name`. Where it does not exist, it is made with the object stores `create`; without them
/// nothing is left behind and `None` comes back.
pub(super) async fn open(
    name: &str,
    version: u32,
    create: Option<&'static [&'static str]>,
) -> Result<Option<Database>, StoreError> {
    let request = factory()?.open_with_u32(name, version).map_err(failure)?;
    let absent = Rc::new(Cell::new(false));
    let _upgrade = EventListener::once(&request, "upgradeneeded", {
        let (request, absent) = (request.clone(), absent.clone());
        move |_| {
            if create.is_none_or(|stores| fill(&request, stores).is_err()) {
                absent.set(create.is_none());
                if let Some(transaction) = request.transaction() {
                    let _already_over = transaction.abort();
                }
            }
        }
    });
    match answer(&request).await {
        Ok(database) => Ok(database.dyn_into().ok().map(Database::new)),
        Err(_) if absent.get() => Ok(None),
        Err(error) => Err(error),
    }
}

/// Deletes the database `name`, if there is one.
pub(super) async fn delete(name: &str) -> Result<(), StoreError> {
    let request = factory()?.delete_database(name).map_err(failure)?;
    answer(&request).await.map(drop)
}

impl Database {
    fn new(open: IdbDatabase) -> Self {
        let is_closed = Rc::new(Cell::new(false));
        let in_the_way = EventListener::new(&open, "versionchange", {
            let (open, is_closed) = (open.clone(), is_closed.clone());
            move |_| {
                is_closed.set(true);
                open.close();
            }
        });
        Self { open, is_closed, _in_the_way: Rc::new(in_the_way) }
    }

    pub(super) fn is_closed(&self) -> bool {
        self.is_closed.get()
    }

    /// Begins a transaction over `stores`; without a durability it only reads.
    pub(super) fn transaction(&self, stores: &[&str], write: Option<Durability>) -> Result<Transaction, StoreError> {
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

    pub(super) fn close(&self) {
        self.open.close();
    }
}

impl Transaction {
    /// The number kept under `key`.
    pub(super) async fn number(&self, store: &str, key: &str) -> Result<Option<f64>, StoreError> {
        Ok(self.get(store, &key.into()).await?.as_f64())
    }

    /// The text kept under `key`.
    pub(super) async fn text(&self, store: &str, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.get(store, &key.into()).await?.as_string())
    }

    /// The text in the field `name` of the record numbered `key`.
    pub(super) async fn field(&self, store: &str, key: f64, name: &str) -> Result<Option<String>, StoreError> {
        let record = self.get(store, &key.into()).await?;
        Ok(Reflect::get(&record, &name.into()).ok().and_then(|field| field.as_string()))
    }

    /// The number in the field `name` of the record numbered `key`.
    pub(super) async fn number_field(&self, store: &str, key: f64, name: &str) -> Result<Option<f64>, StoreError> {
        let record = self.get(store, &key.into()).await?;
        Ok(Reflect::get(&record, &name.into()).ok().and_then(|field| field.as_f64()))
    }

    /// Keeps a number or a text under `key`.
    pub(super) fn put(&self, store: &str, key: &str, value: impl Into<JsValue>) -> Result<(), StoreError> {
        let store = self.0.object_store(store).map_err(failure)?;
        store.put_with_key(&value.into(), &key.into()).map(drop).map_err(failure)
    }

    /// Keeps a record under the number `key`.
    pub(super) fn put_record(&self, store: &str, key: f64, fields: &[(&str, JsValue)]) -> Result<(), StoreError> {
        let store = self.0.object_store(store).map_err(failure)?;
        let record = object(fields)?;
        store.put_with_key(&record, &key.into()).map(drop).map_err(failure)
    }

    /// Deletes the records numbered up to `last`.
    pub(super) fn delete_up_to(&self, store: &str, last: f64) -> Result<(), StoreError> {
        let range = IdbKeyRange::upper_bound(&last.into()).map_err(failure)?;
        let store = self.0.object_store(store).map_err(failure)?;
        store.delete(&range).map(drop).map_err(failure)
    }

    /// Waits until what was written is kept.
    pub(super) async fn complete(self) -> Result<(), StoreError> {
        settle(&self.0, "complete", "abort").await
    }

    async fn get(&self, store: &str, key: &JsValue) -> Result<JsValue, StoreError> {
        let request = self.0.object_store(store).and_then(|store| store.get(key)).map_err(failure)?;
        answer(&request).await
    }
}

fn factory() -> Result<IdbFactory, StoreError> {
    let window = web_sys::window().ok_or_else(|| StoreError("no window".to_owned()))?;
    window.indexed_db().map_err(failure)?.ok_or_else(|| StoreError("no IndexedDB".to_owned()))
}

fn fill(request: &IdbRequest, stores: &[&str]) -> Result<(), JsValue> {
    let database: IdbDatabase = request.result()?.dyn_into()?;
    stores.iter().try_for_each(|store| database.create_object_store(store).map(drop))
}

fn object(fields: &[(&str, JsValue)]) -> Result<Object, StoreError> {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &JsValue::from_str(name), value).map_err(failure)?;
    }
    Ok(object)
}

async fn answer(request: &IdbRequest) -> Result<JsValue, StoreError> {
    settle(request, "success", "error").await?;
    request.result().map_err(failure)
}

async fn settle(target: &EventTarget, good: &'static str, bad: &'static str) -> Result<(), StoreError> {
    let (sender, receiver) = oneshot::channel();
    let sender = Rc::new(RefCell::new(Some(sender)));
    let report = |succeeded: bool| {
        let sender = sender.clone();
        move |event: &Event| {
            if !succeeded {
                event.prevent_default();
            }
            if let Some(sender) = sender.take() {
                let _nobody_waits = sender.send(succeeded);
            }
        }
    };
    let _good = EventListener::new(target, good, report(true));
    let options = EventListenerOptions::enable_prevent_default();
    let _bad = EventListener::new_with_options(target, bad, options, report(false));
    if receiver.await == Ok(true) {
        return Ok(());
    }
    Err(failure(Reflect::get(target, &"error".into()).unwrap_or(JsValue::NULL)))
}

fn failure(value: JsValue) -> StoreError {
    let exception = value.dyn_ref::<web_sys::DomException>();
    let name = exception.map(|exception| format!("{}: {}", exception.name(), exception.message()));
    StoreError(name.or_else(|| value.as_string()).unwrap_or_else(|| format!("{value:?}")))
}
