//! How the built site is served on this machine, with the headers of a strict intranet.
//!
//! The server keeps a log of every request and lets a test change the answer to a path, so that "no network" and
//! "works under a strict policy" are observed, not believed. It listens on 127.0.0.1 only and runs on a thread of its
//! own: any number of tests may share one.

mod address;
mod answer;
mod log;
mod mime;
pub mod policy;
mod port;
mod respond;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::thread::JoinHandle;

use axum::Router;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

pub use answer::Answer;
pub use log::Request;
pub use port::Port;
use respond::State;

/// What is served, and where.
#[derive(Debug, Clone)]
pub struct Settings {
    folder: PathBuf,
    port: Port,
    keeps_versions: bool,
    reports: bool,
}

impl Settings {
    /// Serves a folder on any free port, as a production server would.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into(), port: Port::Any, keeps_versions: true, reports: false }
    }

    /// Listens on this port.
    pub fn port(mut self, port: Port) -> Self {
        self.port = port;
        self
    }

    /// Lets browsers ask again for versioned files too: in a working copy they change under the same version.
    pub fn working_copy(mut self) -> Self {
        self.keeps_versions = false;
        self
    }

    /// Orders browsers to report what a policy forbade; see [`Server::violations`].
    pub fn report_violations(mut self) -> Self {
        self.reports = true;
        self
    }
}

/// Why the server did not start.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The port is taken or not allowed.
    #[error("cannot listen on 127.0.0.1:{port}: {source}")]
    Listen {
        /// The port that was asked for; 0 is any.
        port: u16,
        /// The system's reason.
        source: std::io::Error,
    },
    /// There is no folder to serve.
    #[error("{0} is not a folder; `cargo run -- build` writes it")]
    Folder(PathBuf),
    /// The system gave no thread or timer.
    #[error("cannot start the server: {0}")]
    Start(#[from] std::io::Error),
}

/// A running server; it stops when it is dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    state: Arc<State>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Starts to listen; when this returns, requests are answered.
    ///
    /// # Errors
    /// The folder is absent, or the port cannot be had.
    pub fn start(settings: Settings) -> Result<Self, ServeError> {
        if !settings.folder.is_dir() {
            return Err(ServeError::Folder(settings.folder));
        }
        let listener = port::listen(settings.port)?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let state = Arc::new(State::new(settings));
        let app = Router::new().fallback(respond::respond).with_state(Arc::clone(&state));
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
        let (stop, stopped) = oneshot::channel();
        let thread = std::thread::Builder::new().name("binome-server".to_owned()).spawn(move || {
            runtime.block_on(async {
                let Ok(listener) = TcpListener::from_std(listener) else { return };
                tokio::spawn(async { axum::serve(listener, app).await });
                // An error says that the server was forgotten without a word, which is a stop as well.
                let _ = stopped.await;
            });
        })?;
        Ok(Self { address, state, stop: Some(stop), thread: Some(thread) })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The port it got.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// The address of a path (`/index.html`) as a browser wants it.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Every request since the start or the last clearing, in order of arrival.
    pub fn requests(&self) -> Vec<Request> {
        self.state.log.requests()
    }

    /// Forgets the requests so far.
    pub fn clear_requests(&self) {
        self.state.log.clear_requests();
    }

    /// What browsers reported as forbidden by a policy, as they wrote it (JSON).
    pub fn violations(&self) -> Vec<String> {
        self.state.log.violations()
    }

    /// Forgets the reports so far.
    pub fn clear_violations(&self) {
        self.state.log.clear_violations();
    }

    /// Changes the answer to a path from now on.
    pub fn answer(&self, path: &str, answer: Answer) {
        self.state.change(path, Some(answer));
    }

    /// Takes the change of a path back.
    pub fn answer_as_usual(&self, path: &str) {
        self.state.change(path, None);
    }

    /// Blocks until the process ends.
    pub fn wait(mut self) {
        if let Some(thread) = self.thread.take() {
            // It ends only by a stop, which nobody can send any more.
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

#[cfg(test)]
mod tests;
