//! One request in, one answer out.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use axum::body::{Body, Bytes};
use axum::extract::State as Shared;
use axum::http::{HeaderName, HeaderValue, Method, Response, StatusCode, Uri};

use super::log::{Log, Request, open};
use super::{Answer, Settings, address, mime, policy};

#[derive(Debug)]
pub(super) struct State {
    settings: Settings,
    pub(super) log: Log,
    changes: Mutex<HashMap<String, Answer>>,
}

impl State {
    pub(super) fn new(settings: Settings) -> Self {
        Self { settings, log: Log::default(), changes: Mutex::default() }
    }

    pub(super) fn change(&self, path: &str, answer: Option<Answer>) {
        let path = address::decode(path).unwrap_or_else(|| path.to_owned());
        let mut changes = open(&self.changes);
        match answer {
            Some(answer) => changes.insert(path, answer),
            None => changes.remove(&path),
        };
    }
}

/// Status, headers and body before they become a response.
struct Draft {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

pub(super) async fn respond(
    Shared(state): Shared<Arc<State>>,
    method: Method,
    uri: Uri,
    sent: Bytes,
) -> Response<Body> {
    if method == Method::POST && state.settings.reports && uri.path() == policy::REPORTS {
        state.log.report(String::from_utf8_lossy(&sent).into_owned());
        return finish(&method, plain(204, ""));
    }
    let draft = draft(&state, &method, uri.path());
    // Browsers ask for the icon by themselves; it says nothing of the page.
    if !(uri.path() == "/favicon.ico" && draft.status == 204) {
        let query = uri.query().map(str::to_owned);
        let (method, path) = (method.to_string(), uri.path().to_owned());
        state.log.record(Request { method, path, query, status: draft.status });
    }
    finish(&method, draft)
}

fn draft(state: &State, method: &Method, raw: &str) -> Draft {
    if method != Method::GET && method != Method::HEAD {
        let mut draft = plain(405, "This server only answers GET and HEAD.\n");
        draft.headers.push(("allow".to_owned(), "GET, HEAD".to_owned()));
        return draft;
    }
    let Some(path) = address::decode(raw) else { return plain(404, "No such page.\n") };
    let change = open(&state.changes).get(&path).cloned().unwrap_or_default();
    let file = address::file(&state.settings.folder, &path);
    let body = match (change.body, file) {
        (Some(body), _) => body,
        (None, Some(file)) => match std::fs::read(&file) {
            Ok(body) => body,
            Err(error) => return plain(500, &format!("{} cannot be read: {error}\n", file.display())),
        },
        (None, None) if path == "/favicon.ico" => return plain(204, ""),
        (None, None) => return plain(change.status.unwrap_or(404), "No such page.\n"),
    };
    let mut headers = vec![("content-type".to_owned(), mime::of(&path).to_owned())];
    let usual = policy::headers(&path, path.ends_with(".html"), state.settings.keeps_versions);
    headers.extend(usual.into_iter().map(|(name, value)| (name.to_owned(), value)));
    for (name, value) in change.headers {
        headers.retain(|header| header.0 != name);
        headers.extend(value.map(|value| (name, value)));
    }
    if state.settings.reports {
        for header in headers.iter_mut().filter(|header| header.0 == "content-security-policy") {
            header.1 = policy::reporting(&header.1);
        }
    }
    Draft { status: change.status.unwrap_or(200), headers, body }
}

fn plain(status: u16, words: &str) -> Draft {
    let headers = [("content-type", "text/plain; charset=utf-8"), ("x-content-type-options", "nosniff")];
    let headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
    Draft { status, headers, body: words.as_bytes().to_vec() }
}

fn finish(method: &Method, draft: Draft) -> Response<Body> {
    let length = draft.body.len();
    match assemble(method, draft) {
        Ok(mut response) => {
            if response.status() != StatusCode::NO_CONTENT {
                response.headers_mut().insert("content-length", HeaderValue::from(length));
            }
            response
        }
        Err(error) => {
            let mut response = Response::new(Body::from(format!("A header of this answer cannot be sent: {error}\n")));
            *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
            response
        }
    }
}

fn assemble(method: &Method, draft: Draft) -> Result<Response<Body>, axum::http::Error> {
    let body = if method == Method::HEAD { Body::empty() } else { Body::from(draft.body) };
    let mut response = Response::builder().status(draft.status).body(body)?;
    for (name, value) in draft.headers {
        response.headers_mut().append(HeaderName::try_from(name)?, HeaderValue::try_from(value)?);
    }
    Ok(response)
}
