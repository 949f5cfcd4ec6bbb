//! Icons, drawn by us in one stroke style. They repeat what words say, so assistive technology passes them over.

use leptos::prelude::*;

macro_rules! icon {
    ($(#[$documentation:meta])* $name:ident, $path:literal) => {
        $(#[$documentation])*
        pub(crate) fn $name() -> AnyView {
            drawn($path)
        }
    };
}

fn drawn(path: &'static str) -> AnyView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=path />
        </svg>
    }
    .into_any()
}

icon!(
    /// Two circles that overlap: the mark of the product.
    mark,
    "M9 5.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M15 5.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13"
);
icon!(back, "M14.5 5.5 8 12l6.5 6.5");
icon!(forward, "M9.5 5.5 16 12l-6.5 6.5");
icon!(tick, "m5 12.5 4.7 4.7L19.5 7.5");
icon!(lock, "M6 11h12v8.5H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3");
icon!(caution, "M12 8v5.5M12 16.6v.2M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17");
icon!(
    /// A gate that is shut.
    gate,
    "M5 20V5M19 20V5M5 9h14M5 15h14M9.7 9v6M14.3 9v6"
);
icon!(
    /// Three dots: something is not known yet.
    dots,
    "M6 12v.2M12 12v.2M18 12v.2M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17"
);
icon!(
    /// A pencil: to prepare.
    pencil,
    "M5 19l1-4L16.5 4.5l3 3L9 18zM14.5 6.5l3 3"
);
icon!(
    /// A speech bubble: to talk about.
    speech,
    "M4.5 5.5h15v10.5h-8l-4.5 4v-4H4.5z"
);
