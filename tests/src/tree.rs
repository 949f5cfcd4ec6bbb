//! The page as assistive technology gets it: the browser's accessibility tree, shadow roots included.

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::{Browser, Outcome};

/// One thing of the page.
#[derive(Clone, Debug, Default)]
pub struct Node {
    /// What it is: `button`, `heading`, `radio`, …
    pub role: String,
    /// What it is called, spaces made plain (see [`plain`]).
    pub name: String,
    /// What `aria-describedby` and friends say more, spaces made plain.
    pub description: String,
    /// The text of a field, the number of a slider.
    pub value: String,
    /// States: `checked`, `focused`, `disabled`, `level`, `live`, `expanded`, …
    pub properties: HashMap<String, Value>,
    /// The number by which DOM commands know it.
    pub backend: i64,
    children: Vec<usize>,
    ignored: bool,
}

impl Node {
    /// Whether a state is on (`checked`, `focused`, `disabled`, `expanded`, …).
    pub fn is(&self, state: &str) -> bool {
        match self.properties.get(state) {
            Some(Value::Bool(on)) => *on,
            Some(Value::String(word)) => word == "true",
            _ => false,
        }
    }
}

/// Every thing of one page at one moment.
#[derive(Debug, Default)]
pub struct Tree {
    nodes: Vec<Node>,
    root: usize,
}

impl Tree {
    /// Reads the page as it is now.
    ///
    /// # Errors
    /// The browser is gone.
    pub fn read(browser: &Browser) -> Outcome<Self> {
        let answer = browser.command("Accessibility.getFullAXTree", json!({}))?;
        Ok(Self::from_answer(answer.get("nodes").and_then(Value::as_array).map_or(&[], Vec::as_slice)))
    }

    fn from_answer(answer: &[Value]) -> Self {
        let number = |node: &Value| node.get("nodeId").and_then(Value::as_str).map(str::to_owned);
        let places: HashMap<String, usize> =
            answer.iter().enumerate().filter_map(|(place, node)| Some((number(node)?, place))).collect();
        let nodes = answer.iter().map(|node| read_node(node, &places)).collect();
        let root = answer.iter().position(|node| node.get("parentId").is_none()).unwrap_or_default();
        Self { nodes, root }
    }

    /// Everything under `place` in reading order, itself first, with its depth; ignored nodes left out.
    fn walk(&self, place: usize) -> Vec<(usize, &Node)> {
        let mut reading = Vec::new();
        let mut pending = vec![(0, place)];
        while let Some((depth, place)) = pending.pop() {
            let Some(node) = self.nodes.get(place) else { continue };
            let deeper = if node.ignored { depth } else { depth + 1 };
            if !node.ignored {
                reading.push((depth, node));
            }
            pending.extend(node.children.iter().rev().map(|&child| (deeper, child)));
        }
        reading
    }

    /// Everything on the page, in reading order.
    pub fn all(&self) -> Vec<&Node> {
        self.walk(self.root).into_iter().map(|(_, node)| node).collect()
    }

    /// `node` and everything inside it, in reading order.
    pub fn inside(&self, node: &Node) -> Vec<&Node> {
        let place = self.nodes.iter().position(|other| other.backend == node.backend && !other.ignored);
        place.map(|place| self.walk(place).into_iter().map(|(_, node)| node).collect()).unwrap_or_default()
    }

    /// The words inside `node`, in reading order, spaces made plain.
    pub fn text(&self, node: &Node) -> String {
        let words: Vec<&str> = self
            .inside(node)
            .into_iter()
            .filter(|node| node.role == "StaticText")
            .map(|node| node.name.as_str())
            .collect();
        plain(&words.join(" "))
    }

    /// The thing that has the focus.
    pub fn focused(&self) -> Option<&Node> {
        self.all().into_iter().rfind(|node| node.is("focused"))
    }

    /// The page drawn with one thing a line, for the reader of a failure.
    pub fn outline(&self) -> String {
        let mut outline = String::new();
        for (depth, node) in self.walk(self.root) {
            if matches!(node.role.as_str(), "InlineTextBox" | "generic" | "none") && !node.is("focused") {
                continue;
            }
            outline.push_str(&format!("{}{} «{}»", "  ".repeat(depth.min(12)), node.role, node.name));
            for state in ["checked", "focused", "disabled", "expanded", "invalid"] {
                if node.is(state) {
                    outline.push_str(&format!(" [{state}]"));
                }
            }
            outline.push('\n');
        }
        outline
    }
}

/// `text` with every run of spaces, no-break ones included, as one plain space, and none at the ends:
/// a person does not see which space it is (another test does).
pub fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn read_node(node: &Value, places: &HashMap<String, usize>) -> Node {
    let words = |field: &str| match node.get(field).and_then(|field| field.get("value")) {
        Some(Value::String(words)) => plain(words),
        Some(Value::Null) | None => String::new(),
        Some(other) => other.to_string(),
    };
    let list = |field: &str| node.get(field).and_then(Value::as_array).map_or(&[][..], Vec::as_slice).iter();
    Node {
        role: words("role"),
        name: words("name"),
        description: words("description"),
        value: words("value"),
        properties: list("properties").filter_map(property).collect(),
        backend: node.get("backendDOMNodeId").and_then(Value::as_i64).unwrap_or_default(),
        children: list("childIds").filter_map(|child| places.get(child.as_str()?).copied()).collect(),
        ignored: node.get("ignored").and_then(Value::as_bool).unwrap_or_default(),
    }
}

fn property(property: &Value) -> Option<(String, Value)> {
    let name = property.get("name")?.as_str()?.to_owned();
    Some((name, property.pointer("/value/value")?.clone()))
}
