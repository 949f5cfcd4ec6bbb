//! Taking a block elsewhere by its handle, or its lower edge to another length, with the mouse, a pen or a finger.
//!
//! Everything here can be done by buttons as well; assistive technology passes it over.

use binome_core::agenda::Block;
use leptos::ev;
use leptos::html::custom;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

use super::change::Agenda;
use super::order::move_to;
use super::tools::tell_length;
use crate::view::parts::element::changing;
use crate::view::parts::icon;

/// How tall a minute is, in ems; as in the stylesheet.
const EMS_OF_A_MINUTE: f64 = 0.34;

/// A block on its way.
#[derive(Clone, Debug, PartialEq)]
struct Way {
    block: String,
    /// The place where it would be put down, from 0.
    to: usize,
    /// How far down the list that is, in pixels.
    top: f64,
}

/// Taking blocks of one list elsewhere.
#[derive(Clone)]
pub(super) struct Drag {
    agenda: Agenda,
    way: RwSignal<Option<Way>>,
}

impl Drag {
    pub(super) fn new(agenda: &Agenda) -> Self {
        Self { agenda: agenda.clone(), way: RwSignal::new(None) }
    }

    /// Where the block would be put down.
    pub(super) fn mark(&self) -> AnyView {
        let way = self.way;
        let line = move || {
            let top = way.with(|way| way.as_ref().map(|way| format!("{}px", way.top)))?;
            let line = custom("li").class("drop").attr("aria-hidden", "true").attr("role", "presentation");
            Some(line.style(("inset-block-start", top)).into_any())
        };
        changing(line)
    }

    /// What a block is held by.
    pub(super) fn grip(&self, block: &str) -> AnyView {
        let (begin, go_on, end, give_up) = (self.clone(), self.clone(), self.clone(), self.way);
        let name = block.to_owned();
        custom("span")
            .class("grip")
            .attr("aria-hidden", "true")
            .on(ev::pointerdown, move |event| {
                hold(&event);
                begin.way.set(begin.way_of(&event, &name));
            })
            .on(ev::pointermove, move |event| {
                let held = go_on.way.with_untracked(|way| way.as_ref().map(|way| way.block.clone()));
                if let Some(block) = held {
                    go_on.way.set(go_on.way_of(&event, &block));
                }
            })
            .on(ev::pointerup, move |_| {
                if let Some(way) = end.way.get_untracked() {
                    end.way.set(None);
                    move_to(&end.agenda, &way.block, way.to, &super::block::opener_id(&way.block));
                }
            })
            .on(ev::pointercancel, move |_| give_up.set(None))
            .child(icon::grip())
            .into_any()
    }

    /// Where a block would be put down under the pointer: after the others whose middle is above it.
    fn way_of(&self, event: &PointerEvent, block: &str) -> Option<Way> {
        let list = target(event)?.closest("ol").ok().flatten()?;
        let from = self.agenda.block_now(block).map(|(_, place, _)| place)?;
        let rows = list.children();
        let rows = (0..rows.length()).filter_map(|place| rows.item(place));
        let rows: Vec<Element> = rows.filter(|row| !row.class_list().contains("drop")).collect();
        let others = rows.iter().enumerate().filter(|(place, _)| *place != from);
        let shapes: Vec<web_sys::DomRect> = others.map(|(_, row)| row.get_bounding_client_rect()).collect();
        let pointer = f64::from(event.client_y());
        let to = shapes.iter().filter(|shape| shape.top() + shape.height() / 2.0 < pointer).count();
        let edge = shapes.get(to).map(|shape| shape.top()).or_else(|| shapes.last().map(|shape| shape.bottom()));
        let top = edge.unwrap_or_default() - list.get_bounding_client_rect().top();
        Some(Way { block: block.to_owned(), to, top })
    }
}

/// The lower edge of a block, which makes it longer or shorter.
pub(super) fn edge(agenda: &Agenda, id: &str, stretched: RwSignal<Option<u32>>) -> AnyView {
    // The pointer's height at the start, the minutes then, and how tall a minute is.
    let held = RwSignal::new(None::<(f64, u32, f64)>);
    let (begin, finish) = (agenda.clone(), agenda.clone());
    let (started, finished) = (id.to_owned(), id.to_owned());
    custom("span")
        .class("edge")
        .attr("aria-hidden", "true")
        .on(ev::pointerdown, move |event| {
            hold(&event);
            let minutes = begin.block_now(&started).map(|(block, ..)| block.minutes);
            let size = target(&event).map(|edge| f64::from(edge.client_width()));
            // The edge is one em wide for every em of text: four of them.
            let em = size.filter(|size| *size > 0.0).map_or(18.0, |size| size / 4.0);
            held.set(minutes.map(|minutes| (f64::from(event.client_y()), minutes, em * EMS_OF_A_MINUTE)));
        })
        .on(ev::pointermove, move |event| {
            if let Some((from, minutes, of_a_minute)) = held.get_untracked() {
                let moved = ((f64::from(event.client_y()) - from) / of_a_minute).round();
                let now = (f64::from(minutes) + moved).clamp(1.0, f64::from(Block::LONGEST));
                stretched.set(Some(now as u32));
            }
        })
        .on(ev::pointerup, move |_| {
            held.set(None);
            if let Some(minutes) = stretched.get_untracked() {
                stretched.set(None);
                if finish.apply(&|session, _| session.resize(&finished, minutes)) {
                    tell_length(&finish, &finished);
                }
            }
        })
        .on(ev::pointercancel, move |_| {
            held.set(None);
            stretched.set(None);
        })
        .into_any()
}

fn target(event: &PointerEvent) -> Option<Element> {
    event.current_target().and_then(|target| target.dyn_into().ok())
}

/// What the pointer does from now on is about this, wherever it goes.
fn hold(event: &PointerEvent) {
    event.prevent_default();
    if let Some(target) = target(event) {
        // A pointer that is gone already cannot be held.
        let _gone = target.set_pointer_capture(event.pointer_id());
    }
}
