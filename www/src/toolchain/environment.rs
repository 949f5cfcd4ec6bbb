//! Which inherited environment variables must not reach the cargo that compiles the widget.
//!
//! This program is itself started by cargo, which hands down its own settings; flags meant for the native build
//! (a coverage run's, say) break the one for browsers.

/// Settings of a person that every cargo must see: the cache, the way to the registry, the terminal.
const KEPT: [&str; 8] = [
    "CARGO_BUILD_JOBS",
    "CARGO_HOME",
    "CARGO_HTTP_",
    "CARGO_NET_",
    "CARGO_REGISTRIES_",
    "CARGO_REGISTRY_",
    "CARGO_SOURCE_",
    "CARGO_TERM_",
];

/// What ties the call to the compiler that runs now.
const OF_THIS_COMPILER: [&str; 3] = ["LD_LIBRARY_PATH", "RUSTC", "RUSTUP_TOOLCHAIN"];

/// The variables to clear when the same compiler is called again.
pub(super) fn for_same_compiler() -> Vec<String> {
    names().filter(|name| is_setting_of_a_build(name)).collect()
}

/// The variables to clear when another compiler is called.
pub(super) fn for_other_compiler() -> Vec<String> {
    names().filter(|name| is_setting_of_a_build(name) || is_of_this_compiler(name)).collect()
}

fn names() -> impl Iterator<Item = String> {
    std::env::vars_os().filter_map(|(name, _)| name.into_string().ok())
}

fn is_setting_of_a_build(name: &str) -> bool {
    let of_cargo = name.starts_with("CARGO") && !KEPT.iter().any(|kept| name.starts_with(kept));
    of_cargo || name == "RUSTFLAGS"
}

fn is_of_this_compiler(name: &str) -> bool {
    OF_THIS_COMPILER.contains(&name) || name.starts_with("RUSTC_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_to_the_registry_is_kept() {
        for name in ["CARGO_HOME", "CARGO_HTTP_PROXY", "CARGO_REGISTRIES_COMPANY_INDEX", "PATH", "HOME"] {
            assert!(!is_setting_of_a_build(name), "{name}");
        }
    }

    #[test]
    fn flags_of_the_native_build_are_cleared() {
        for name in ["CARGO", "CARGO_MANIFEST_DIR", "CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_TARGET", "RUSTFLAGS"] {
            assert!(is_setting_of_a_build(name), "{name}");
        }
    }

    #[test]
    fn another_compiler_does_not_see_this_one() {
        for name in ["RUSTC", "RUSTC_WRAPPER", "RUSTUP_TOOLCHAIN", "LD_LIBRARY_PATH"] {
            assert!(is_of_this_compiler(name) && !is_setting_of_a_build(name), "{name}");
        }
    }
}
