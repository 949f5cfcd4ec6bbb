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
icon!(plus, "M12 5v14M5 12h14");
icon!(minus, "M5 12h14");
icon!(up, "M6 14.5 12 8.5l6 6");
icon!(down, "M6 9.5l6 6 6-6");
icon!(
    /// Six dots: something to hold and drag.
    grip,
    "M9 6v.2M9 12v.2M9 18v.2M15 6v.2M15 12v.2M15 18v.2"
);
icon!(bin, "M5 7.5h14M9.5 7V5h5v2M7 7.5l.8 12h8.4l.8-12");
icon!(
    /// Two people who meet.
    meet,
    "M8 5.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5M16 5.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5M3.5 18.5v-1a4.5 4.5 0 0 1 9 0v1M12 14.6a4.5 4.5 0 0 1 8.5 2.9v1"
);
icon!(
    /// A target.
    target,
    "M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16M12 8.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7"
);
icon!(
    /// A list that is ticked.
    checklist,
    "m4 7 1.5 1.5L8.5 5.5M4 16l1.5 1.5 3-3M12 7h8M12 16h8"
);
icon!(
    /// An eye: to look.
    eye,
    "M3 12c2.5-4.2 5.5-6.2 9-6.2s6.5 2 9 6.2c-2.5 4.2-5.5 6.2-9 6.2S5.5 16.2 3 12M12 9.3a2.7 2.7 0 1 0 0 5.4a2.7 2.7 0 1 0 0-5.4"
);
icon!(
    /// A hand on something: to try.
    hand,
    "M8.5 12.5V6a1.5 1.5 0 0 1 3 0v5M11.5 11V5a1.5 1.5 0 0 1 3 0v6.5M14.5 11.5V7.5a1.5 1.5 0 0 1 3 0V14c0 3.5-2 5.5-5 5.5c-2.5 0-3.8-1-5-3L5.5 13.3a1.4 1.4 0 0 1 2.4-1.4z"
);
icon!(
    /// A case: real work.
    case,
    "M4.5 8.5h15v10h-15zM9 8.5V6h6v2.5M4.5 13h15"
);
icon!(
    /// An arrow that comes back: a question the other way.
    turn_back,
    "M8.5 5.5 4.5 9.5l4 4M4.5 9.5h9.5a5 5 0 0 1 0 10h-3"
);
icon!(
    /// Two bubbles: telling each other.
    exchange,
    "M4 5h11v7.5H9l-3 2.8v-2.8H4zM18 9h2.5v7.5H19v2.8l-3-2.8h-5v-1.5"
);
icon!(flag, "M6 20V4.5h11.5l-2.5 4 2.5 4H6");
icon!(cup, "M5 8.5h11v6a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4zM16 10h1.5a2.3 2.3 0 0 1 0 4.6H16M8.5 3.5v2M12.5 3.5v2");
