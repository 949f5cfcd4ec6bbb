//! How each vector is recomputed: through whole answer sheets where it can be, else through one formula.

use binome_core::assessment::formula::{
    Estimate, composite, error_floor, percent_of_maximum, reversed, rounded, sample_deviation, spearman_brown,
    standard_error,
};
use binome_core::assessment::{
    CHANGE_LIMIT, Label, Occasion, PageTime, Response, assess, longest_run, noise_limit, reliable_change, trend,
};
use serde_json::{Value, json};

use super::support::{DimensionSpec, ItemSpec, form, pack, sheet};
use super::vector::{Check, Differences, Vector, floats, integer};

/// Of values printed with 15 digits.
const PRINTED: f64 = 1e-12;

const NEVER_REGRESSED: &str = "scores are never regressed to a mean of others, which we do not have";
const NO_OTHER_MEAN: &str = "only the arithmetic mean is used: the composite decides nothing";

pub(crate) const CHECKS: [Check; 20] = [
    Check { names: &["reverse_code_1_7", "reverse_code_0_4"], tolerance: 0.0, run: reverse, left_out: &[] },
    Check { names: &["pomp_single_items_1_5"], tolerance: 0.0, run: pomp_of_points, left_out: &[] },
    Check { names: &["pomp_sum_score_6items_1_5"], tolerance: PRINTED, run: pomp_of_sums, left_out: &[] },
    Check {
        names: &["row_means_min_valid"],
        tolerance: PRINTED,
        run: row_means,
        left_out: &[
            ("proportion_half", "half of five items is three here, two there"),
            ("proportion_075", "three quarters is not our rule"),
        ],
    },
    Check {
        names: &["sem_sd15_rel0.9", "sem_sd7.5_rel0.8", "sem_sd10_rel0.75", "sem_sd18_rel0.7", "sem_sd20_rel0.8"],
        tolerance: PRINTED,
        run: standard_errors,
        left_out: &[
            ("se_estimate", NEVER_REGRESSED),
            ("se_prediction", NEVER_REGRESSED),
            ("mdc90", "the limit of a change is 1.96 standard errors only"),
        ],
    },
    Check {
        names: &["confidence_band_true_and_observed", "confidence_band_pomp_90"],
        tolerance: PRINTED,
        run: observed_error,
        left_out: &[("ci_true_score", NEVER_REGRESSED), ("est_true", NEVER_REGRESSED)],
    },
    Check {
        names: &["spearman_brown"],
        tolerance: PRINTED,
        run: lengthened,
        left_out: &[("n_times_for_0.9_from_0.7", "the inverse is not used")],
    },
    Check { names: &["rci_jt_1991_hypothetical"], tolerance: PRINTED, run: change, left_out: &[] },
    Check {
        names: &["careless_longstring_doc_7item"],
        tolerance: 0.0,
        run: runs,
        left_out: &[("average_run", "only the longest run is used")],
    },
    Check { names: &["careless_longstring_with_NA"], tolerance: 0.0, run: runs, left_out: &[] },
    Check { names: &["careless_irv_small"], tolerance: PRINTED, run: variation, left_out: &[] },
    Check {
        names: &["aggregation_arith_geo_harm_min"],
        tolerance: PRINTED,
        run: aggregation,
        left_out: &[("geometric", NO_OTHER_MEAN), ("harmonic", NO_OTHER_MEAN), ("minimum", NO_OTHER_MEAN)],
    },
    Check {
        names: &["aggregation_weighted"],
        tolerance: PRINTED,
        run: aggregation,
        left_out: &[("geometric", NO_OTHER_MEAN), ("harmonic", NO_OTHER_MEAN)],
    },
    Check { names: &["z_values"], tolerance: 0.005, run: quantile, left_out: &[] },
    Check { names: &["reliable_trend_equals_rci_for_two"], tolerance: PRINTED, run: two_points, left_out: &[] },
    Check { names: &["oswestry_percent_missing_section"], tolerance: PRINTED, run: missing_section, left_out: &[] },
    Check { names: &["sem_floor_spearman_brown"], tolerance: PRINTED, run: floor, left_out: &[] },
    Check { names: &["label_with_guard_band"], tolerance: 0.0, run: labels, left_out: &[] },
    Check { names: &["composite_and_sem"], tolerance: PRINTED, run: composite_error, left_out: &[] },
    Check { names: &["page_time_index"], tolerance: 0.0, run: page_times, left_out: &[] },
];

fn reverse(vector: &Vector, differences: &mut Differences) {
    let (min, max) = (vector.integer("min"), vector.integer("max"));
    let points = vector.inputs["x"].as_array().unwrap().iter().map(integer);
    differences.compare_all(points.map(|x| f64::from(reversed(x, min, max))), &vector.expected_numbers("reversed"));
}

fn pomp_of_points(vector: &Vector, differences: &mut Differences) {
    let (min, max) = (vector.integer("min"), vector.integer("max"));
    let points = vector.inputs["x"].as_array().unwrap().iter().map(integer);
    differences.compare_all(points.map(|x| percent_of_maximum(x, min, max)), &vector.expected_numbers("pomp"));
}

/// The score of one dimension whose items are answered so, from `min` to `max`.
fn score(min: i32, max: i32, responses: &[Option<Response>]) -> Option<f64> {
    let items = vec![ItemSpec { min, max, ..ItemSpec::default() }; responses.len()];
    let pack = pack(0, &[DimensionSpec::of(items)]);
    let readiness = assess(&pack.scoring, form(&pack), &sheet(form(&pack), responses));
    readiness.dimensions[0].estimate().map(|estimate| estimate.score)
}

/// As many points as there are items, within the scale, that add up to `sum`.
fn adding_up_to(sum: i32, items: i32, min: i32, max: i32) -> Vec<Option<Response>> {
    let mut rest = sum - items * min;
    let point = |_| {
        let above = rest.min(max - min);
        rest -= above;
        Some(Response::Point(min + above))
    };
    (0..items).map(point).collect()
}

fn pomp_of_sums(vector: &Vector, differences: &mut Differences) {
    let (min, max, items) = (vector.integer("min"), vector.integer("max"), vector.integer("k"));
    for (sum, expected) in vector.inputs["sum"].as_array().unwrap().iter().zip(vector.expected_numbers("pomp")) {
        differences.compare_value(score(min, max, &adding_up_to(integer(sum), items, min, max)), &json!(expected));
    }
}

fn row_means(vector: &Vector, differences: &mut Differences) {
    let expected = vector.expected("n_valid_3").as_array().unwrap();
    for (row, expected) in vector.inputs["rows"].as_array().unwrap().iter().zip(expected) {
        let response =
            |entry: &Value| if entry.is_null() { Response::Skipped } else { Response::Point(integer(entry)) };
        let row: Vec<_> = row.as_array().unwrap().iter().map(|entry| Some(response(entry))).collect();
        let mean = score(1, 5, &row).map(|score| 1.0 + score / 25.0);
        differences.compare_value(mean, expected);
    }
}

fn standard_errors(vector: &Vector, differences: &mut Differences) {
    let sem = standard_error(vector.number("sd"), vector.number("reliability"));
    differences.compare_value(Some(sem), vector.expected("sem"));
    differences.compare_value(Some(noise_limit(sem, sem) / CHANGE_LIMIT), vector.expected("sdiff"));
    differences.compare_value(Some(noise_limit(sem, sem)), vector.expected("mdc95"));
}

fn observed_error(vector: &Vector, differences: &mut Differences) {
    let sem = standard_error(vector.number("sd"), vector.number("reliability"));
    let bands = vector.expected("ci_observed");
    let bands = bands.as_array().cloned().unwrap_or_else(|| vec![bands.clone()]);
    for band in bands {
        differences.compare_value(Some(sem), &band["SE.Meas"]);
    }
}

fn lengthened(vector: &Vector, differences: &mut Differences) {
    let length = vector.number("n");
    let found = vector.numbers("r").into_iter().map(|reliability| spearman_brown(reliability, length));
    differences.compare_all(found, &vector.expected_numbers("rel"));
}

fn change(vector: &Vector, differences: &mut Differences) {
    let sem = standard_error(vector.number("sd_pre"), vector.number("reliability"));
    differences.compare_value(Some(sem), vector.expected("sem"));
    differences.compare_value(Some(noise_limit(sem, sem) / CHANGE_LIMIT), vector.expected("sdiff"));
    differences.compare_value(Some(noise_limit(sem, sem)), vector.expected("min_reliable_change"));
    differences.compare(CHANGE_LIMIT, vector.number("critical"));
    let before = vector.numbers("pre").into_iter().zip(vector.numbers("post"));
    let changes =
        before.map(|(pre, post)| reliable_change(Estimate { score: pre, sem }, Estimate { score: post, sem }).unwrap());
    let changes: Vec<_> = changes.collect();
    differences.compare_all(changes.iter().map(|change| change.index), &vector.expected_numbers("rci"));
    for (change, expected) in changes.iter().zip(vector.expected("category").as_array().unwrap()) {
        let category = match (change.is_larger_than_noise(), change.difference > 0.0) {
            (false, _) => "unchanged",
            (true, true) => "improved",
            (true, false) => "deteriorated",
        };
        differences.same(category, expected.as_str().unwrap());
    }
}

fn runs(vector: &Vector, differences: &mut Differences) {
    let rows = vector.inputs["rows"].as_array().unwrap().iter();
    let rows = rows.map(|row| row.as_array().unwrap().iter().map(|entry| entry.as_i64().map(|_| integer(entry))));
    let found = rows.map(|row| longest_run(&row.collect::<Vec<_>>()) as f64);
    differences.compare_all(found, &vector.expected_numbers("longest"));
}

fn variation(vector: &Vector, differences: &mut Differences) {
    let rows: Vec<_> = vector.inputs["rows"].as_array().unwrap().iter().map(floats).collect();
    let found = rows.iter().map(|row| sample_deviation(row).unwrap());
    differences.compare_all(found, &vector.expected_numbers("irv"));
    for (row, expected) in rows.iter().zip(vector.expected("irv_thirds").as_array().unwrap()) {
        let thirds = row.chunks(row.len() / 3).map(|third| sample_deviation(third).unwrap());
        differences.compare_all(thirds, &floats(expected));
    }
}

fn aggregation(vector: &Vector, differences: &mut Differences) {
    let weighted = vector.numbers("weights").into_iter().zip(vector.numbers("domains"));
    let found = composite(weighted.map(|(weight, score)| (weight, Estimate { score, sem: 0.0 })));
    differences.compare_value(found.map(|composite| composite.score), vector.expected("arithmetic"));
}

/// Of the quantiles only the one of 95 % is used, rounded to two decimals as everybody writes it.
fn quantile(vector: &Vector, differences: &mut Differences) {
    let place = vector.numbers("levels").iter().position(|level| *level == 0.95).unwrap();
    differences.compare(CHANGE_LIMIT, vector.expected_numbers("two_sided_z")[place]);
}

fn two_points(vector: &Vector, differences: &mut Differences) {
    let sem = vector.number("sem");
    let estimates: Vec<_> = vector.numbers("y").into_iter().map(|score| Estimate { score, sem }).collect();
    let times = vector.numbers("time").into_iter().zip(&estimates);
    let occasions: Vec<_> = times.map(|(time, estimate)| Occasion { time, estimate: *estimate }).collect();
    let change = reliable_change(estimates[0], estimates[1]).map(|change| change.index);
    differences.compare_value(change, vector.expected("rci"));
    differences.compare_value(trend(&occasions).map(|trend| trend.index()), vector.expected("rti"));
}

fn missing_section(vector: &Vector, differences: &mut Differences) {
    let (sections, max) = (vector.integer("sections"), vector.integer("max_per_section"));
    let answered = vector.inputs["sections_answered"].as_array().unwrap().iter().map(integer);
    for (answered, expected) in answered.zip(vector.expected_numbers("percent")) {
        let mut responses = adding_up_to(vector.integer("total"), answered, 0, max);
        responses.resize(usize::try_from(sections).unwrap(), Some(Response::NotApplicable));
        let found = score(0, max, &responses);
        differences.compare_value(found, &json!(expected));
        differences.same(found.map(rounded), Some(expected.round() as i32));
    }
}

fn floor(vector: &Vector, differences: &mut Differences) {
    let (correlation, deviation) = (vector.number("rho"), vector.number("sd"));
    let answered = vector.numbers("answered");
    let reliabilities = answered.iter().map(|answered| spearman_brown(correlation, *answered));
    differences.compare_all(reliabilities, &vector.expected_numbers("reliability"));
    let floors = answered.iter().map(|answered| error_floor(*answered, correlation, deviation));
    differences.compare_all(floors, &vector.expected_numbers("floor"));
}

fn labels(vector: &Vector, differences: &mut Differences) {
    let cut = vector.number("cut");
    differences.compare(vector.number("z"), 1.0);
    let cases = vector.inputs["score_sem"].as_array().unwrap().iter().map(floats);
    for (case, expected) in cases.zip(vector.expected("label").as_array().unwrap()) {
        let label = Label::of(Estimate { score: case[0], sem: case[1] }, cut);
        differences.same(&json!(label), expected);
    }
}

fn composite_error(vector: &Vector, differences: &mut Differences) {
    let estimates = vector.numbers("domains").into_iter().zip(vector.numbers("sem"));
    let estimates = estimates.map(|(score, sem)| Estimate { score, sem });
    let found = composite(vector.numbers("w").into_iter().zip(estimates));
    differences.compare_value(found.map(|composite| composite.score), vector.expected("composite"));
    differences.compare_value(found.map(|composite| composite.sem), vector.expected("sem"));
}

fn page_times(vector: &Vector, differences: &mut Differences) {
    let pages = vector.inputs["pages"].as_array().unwrap().iter();
    let page = |page: &Value| PageTime {
        items: usize::try_from(integer(&page["items"])).unwrap(),
        seconds: page["sec"].as_f64().unwrap(),
    };
    let fast: Vec<_> = pages.map(|entry| page(entry).is_fast()).collect();
    differences.same(&json!(fast), vector.expected("fast"));
    let index = fast.iter().filter(|fast| **fast).count() as f64;
    differences.compare_value(Some(index), vector.expected("index"));
}
