//! Which port to listen on, on this machine only.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};

use super::ServeError;

/// How many ports [`Port::FirstFreeFrom`] tries.
const TRIES: u16 = 50;

/// Which port to listen on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Port {
    /// Any free one.
    Any,
    /// This one or none.
    Exactly(u16),
    /// This one, or the next that is free.
    FirstFreeFrom(u16),
}

pub(super) fn listen(port: Port) -> Result<TcpListener, ServeError> {
    match port {
        Port::Any => bind(0),
        Port::Exactly(port) => bind(port),
        Port::FirstFreeFrom(first) => {
            let last = first.saturating_add(TRIES);
            let mut result = bind(first);
            for next in first.saturating_add(1)..=last {
                match &result {
                    Err(ServeError::Listen { source, .. }) if source.kind() == ErrorKind::AddrInUse => {
                        result = bind(next)
                    }
                    _ => break,
                }
            }
            result
        }
    }
}

fn bind(port: u16) -> Result<TcpListener, ServeError> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|source| ServeError::Listen { port, source })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_gives_way_to_a_later_one() {
        let taken = listen(Port::Any).unwrap();
        let port = taken.local_addr().unwrap().port();
        let next = listen(Port::FirstFreeFrom(port)).unwrap().local_addr().unwrap().port();
        assert!(next > port, "{next} after {port}");
    }

    #[test]
    fn an_exact_port_that_is_taken_is_an_error_that_names_it() {
        let taken = listen(Port::Any).unwrap();
        let port = taken.local_addr().unwrap().port();
        let error = listen(Port::Exactly(port)).unwrap_err();
        assert!(error.to_string().contains(&port.to_string()), "{error}");
    }
}
