// Made by `npm run api` from docs/openapi.json.

export interface paths {
    "/api/events/v1/farms/{farm_id}/animals/{animal_id}/lactations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                animal_id: string;
                farm_id: string;
            };
            cookie?: never;
        };
        /** Her lactations, the last first: days on which her milk was weighed, yields, the curve and the prediction. */
        get: operations["events.list_lactations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/attachments/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
                sha256: string;
            };
            cookie?: never;
        };
        /** A file of an entry, as it was sent. */
        get: operations["events.get_attachment"];
        /** Send a file under its SHA-256, whole or in pieces; sent again, it is the same file. */
        put: operations["events.put_attachment"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** What changed on a farm since a cursor, each thing once as it is now; without a cursor, all that phones keep. */
        get: operations["events.get_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/closeouts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** The lots closed in a period, the last first, each with its place among all of them. */
        get: operations["events.list_closeouts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** The farm's entries, newest first: by words, subject, place, group, kinds, verdict, person, days and files. */
        get: operations["events.list_entries"];
        put?: never;
        /** Record an entry; what is impossible is refused unless it may be disputed, what is unlikely until confirmed. */
        post: operations["events.record_entry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/events.csv": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** The entries that pass the filters, oldest first, as CSV; with `kind` in the columns of that kind alone. */
        get: operations["events.export_entries_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/events.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** The entries that pass the filters, oldest first, as a workbook. */
        get: operations["events.export_entries_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/events/{entry_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_id: string;
                farm_id: string;
            };
            cookie?: never;
        };
        /** One entry as it is now. */
        get: operations["events.get_entry"];
        /** Correct an entry; what is left out stays. Your own for 24 hours, any as owner or manager. */
        put: operations["events.correct_entry"];
        post?: never;
        /** Take an entry back: it stays readable and counts no more. */
        delete: operations["events.retract_entry"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/events/{entry_id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_id: string;
                farm_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm an entry's warnings, set a disputed one aside for good, or accept one that is possible by now. */
        post: operations["events.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/events/{entry_id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_id: string;
                farm_id: string;
            };
            cookie?: never;
        };
        /** Every version of an entry: who wrote it, when, why, what it said and what was another before; and decisions. */
        get: operations["events.list_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/events/batch": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record many entries: the impossible are disputed, the malformed refused, the others stored. */
        post: operations["events.record_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/events/batches/{batch_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: string;
                farm_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take back all that was recorded together, in one call; what cannot be is listed. */
        delete: operations["events.retract_batch"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/events/selection": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record the same, or each its own values, for every member of a group, a place or a list; or try it first. */
        post: operations["events.record_selection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/feed": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** The messages about one farm after a place, as they were said: for partners who keep a picture of their own. */
        get: operations["events.get_farm_feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/females": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** Females on the farm by where they stand, the longest there first; asked for by due days, in their order. */
        get: operations["events.list_all_females"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/females/summary": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** How many females of a profile stand where, and are on which list. */
        get: operations["events.get_females_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** Births, cows in milk, heads to sell and places that they need, week by week. */
        get: operations["events.get_forecast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/growth": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** Gains between first and last weighing of a period: of each animal, or the means of places or groups. */
        get: operations["events.list_gains"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/kpi-targets": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** The figures of a profile with their targets on a day and published values; of a technician, those shown. */
        get: operations["events.list_kpi_targets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/kpi-targets/{profile}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
                name: string;
                profile: string;
            };
            cookie?: never;
        };
        /** The target of one figure on a day. */
        get: operations["events.get_kpi_target"];
        /** Set the target of a figure from a day on; what held before that day stays. */
        put: operations["events.put_kpi_target"];
        post?: never;
        /** Take the target of a figure back from a day on; what held before that day stays. */
        delete: operations["events.delete_kpi_target"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/kpi-targets/{profile}/{name}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
                name: string;
                profile: string;
            };
            cookie?: never;
        };
        /** Every change of a target, the last one first: from which day on, by whom and why. */
        get: operations["events.list_kpi_target_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/kpis": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** Every KPI that is measured for a profile, over one period; of a technician, those that the farm shows. */
        get: operations["events.list_kpis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/kpis/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
                name: string;
            };
            cookie?: never;
        };
        /** One KPI: its figure, that of the time before, its series by month, and what it means. */
        get: operations["events.get_kpi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/kpis/{name}/animals": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
                name: string;
            };
            cookie?: never;
        };
        /** The animals behind a number of a KPI, the last first. */
        get: operations["events.list_kpi_animals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/lots/{lot_id}/closeout": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
                lot_id: string;
            };
            cookie?: never;
        };
        /** What a lot came to, or comes to so far. */
        get: operations["events.get_closeout"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/lots/{lot_id}/curve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
                lot_id: string;
            };
            cookie?: never;
        };
        /** A lot week by week of its age: weight, eggs, losses and feed against the standards that hold for it. */
        get: operations["events.get_curve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/parameters": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** What holds on a day for animals of a profile, breed and group; without a profile, what is the same for all. */
        get: operations["events.list_all_parameters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/parameters/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                farm_id: string;
            };
            cookie?: never;
        };
        /** One parameter: what holds on a day, where that comes from, and what may be chosen. */
        get: operations["events.get_parameter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/parameters/{code}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                farm_id: string;
            };
            cookie?: never;
        };
        /** Every change of a parameter, the last one first: from which day on, by whom and why. */
        get: operations["events.list_parameter_changes"];
        put?: never;
        /** Set a parameter from a day on, for the farm, a breed or a group; null gives way to what holds otherwise. */
        post: operations["events.change_one_parameter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** Entries that ask for a person, newest first, with how many there are of each class. */
        get: operations["events.list_review"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/standards": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** The standards that the farm keeps, by name, each as it was set last. */
        get: operations["events.list_standards"];
        put?: never;
        /** Keep a standard for lots begun on a day or later. */
        post: operations["events.keep_standard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/standards/{standard_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
                standard_id: string;
            };
            cookie?: never;
        };
        /** One standard as it was set last. */
        get: operations["events.get_standard"];
        /** Set what a standard says for lots begun on a day or later; lots begun before keep theirs. */
        put: operations["events.put_standard"];
        post?: never;
        /** Take a standard back for lots begun on a day or later; lots begun before keep it. */
        delete: operations["events.delete_standard"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/standards/{standard_id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
                standard_id: string;
            };
            cookie?: never;
        };
        /** Every change of a standard, the last one first. */
        get: operations["events.list_standard_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/subjects/{subject_id}/growth": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
                subject_id: string;
            };
            cookie?: never;
        };
        /** The growth curve of an animal or a lot, its average daily gain, and what that lets expect. */
        get: operations["events.get_growth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/subjects/{subject_id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
                subject_id: string;
            };
            cookie?: never;
        };
        /** Everything recorded of an animal, a lot or a place, newest first; disputed and retracted entries are marked. */
        get: operations["events.get_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** The farm's own tasks, the oldest first, with what they were and are to be. */
        get: operations["events.list_tasks"];
        put?: never;
        /** Make a task: its first occasion is on the worklist at once, the next ones as each is done or skipped. */
        post: operations["events.make_one_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/tasks/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
                task_id: string;
            };
            cookie?: never;
        };
        /** One task, with what it was and is to be. */
        get: operations["events.get_task"];
        /** Say what a task is from a day on; with a last day before it, the task ends. */
        put: operations["events.change_one_task"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/worklist": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** What is to be done on a day: what is late first, then what matters most, then by the day it is due. */
        get: operations["events.list_due_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/worklist/marks": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** All that was said of an item, the last word first: what, by whom, when and why. */
        get: operations["events.list_marks"];
        put?: never;
        /** Say who is to do items, put them off, skip them for this time, or take that back; as often as it is sent. */
        post: operations["events.mark_due_items"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/farms/{farm_id}/worklist/summary": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** The plan of a day: how many items of each job are in which state. */
        get: operations["events.get_worklist_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The messages after a place, for another process: a service token with the scope `feed`. */
        get: operations["events.get_feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/v1/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every kind of entry, with its fields and labels in the reader's language. */
        get: operations["events.list_kinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health/v1/farms/{farm_id}/animals/{animal_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                animal_id: string;
                farm_id: string;
            };
            cookie?: never;
        };
        /** What health knows of an animal. */
        get: operations["health.get_animal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health/v1/farms/{farm_id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** What changed on a farm since a cursor, each thing once as it is now; without a cursor, all that phones keep. */
        get: operations["health.get_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health/v1/farms/{farm_id}/feed": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** The messages about one farm after a place, as they were said: for partners who keep a picture of their own. */
        get: operations["health.get_farm_feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health/v1/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The messages after a place, for another process: a service token with the scope `feed`. */
        get: operations["health.get_feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/herd/v1/farms/{farm_id}/animals": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /**
         * The animals of the farm, those that have left among them unless `status` says otherwise.
         * @description With `on` as they were at the end of that day: where, in which groups, under which numbers.
         */
        get: operations["herd.list_animals"];
        put?: never;
        /** Register an animal; under a number that another one carried before only once that is confirmed. */
        post: operations["herd.register_animal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/herd/v1/farms/{farm_id}/animals.csv": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** The animals that fit, as CSV; it can be imported again. */
        get: operations["herd.export_animals_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/herd/v1/farms/{farm_id}/animals.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** The animals that fit, as a workbook; it can be imported again. */
        get: operations["herd.export_animals_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/herd/v1/farms/{farm_id}/animals/{animal_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                animal_id: string;
                farm_id: string;
            };
            cookie?: never;
        };
        /** One animal as it is now, or as it was at the end of a day. */
        get: operations["herd.get_animal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Correct what is registered of an animal. */
        patch: operations["herd.change_animal"];
        trace?: never;
    };
    "/api/herd/v1/farms/{farm_id}/animals/{animal_id}/inbreeding": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                animal_id: string;
                farm_id: string;
            };
            cookie?: never;
        };
        /** How inbred the young of this dam would be by each of some sires, before she is served. */
        get: operations["herd.get_inbreeding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/herd/v1/farms/{farm_id}/animals/{animal_id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                animal_id: string;
                farm_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join a record to that of the same animal: its numbers and its history go over to it. */
        post: operations["herd.merge_animal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/herd/v1/farms/{farm_id}/animals/{animal_id}/pedigree": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                animal_id: string;
                farm_id: string;
            };
            cookie?: never;
        };
        /** The ancestors of an animal as a tree, so many generations up. */
        get: operations["herd.get_pedigree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/herd/v1/farms/{farm_id}/animals/{animal_id}/progeny": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                animal_id: string;
                farm_id: string;
            };
            cookie?: never;
        };
        /** The young of an animal or of a parent from outside, the youngest first. */
        get: operations["herd.list_progeny"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/herd/v1/farms/{farm_id}/catalogues/{catalogue}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                catalogue: string;
                farm_id: string;
            };
            cookie?: never;
        };
        /** A catalogue: on the first page what every farm has, then the farm's own rows by name. */
        get: operations["herd.list_catalogue"];
        put?: never;
        /** Add a row to a catalogue of the farm. */
        post: operations["herd.add_row"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/herd/v1/farms/{farm_id}/catalogues/{catalogue}/{row_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                catalogue: string;
                farm_id: string;
                row_id: string;
            };
            cookie?: never;
        };
        /** One row of a catalogue. */
        get: operations["herd.get_row"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Correct a row of the farm's own; one that is used no more is closed, never deleted. */
        patch: operations["herd.change_row"];
        trace?: never;
    };
    "/api/herd/v1/farms/{farm_id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** What changed on a farm since a cursor, each thing once as it is now; without a cursor, all that phones keep. */
        get: operations["herd.get_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/herd/v1/farms/{farm_id}/feed": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** The messages about one farm after a place, as they were said: for partners who keep a picture of their own. */
        get: operations["herd.get_farm_feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/herd/v1/farms/{farm_id}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** The groups and lots of the farm (at the end of a day), closed ones among them, by name. */
        get: operations["herd.list_groups"];
        put?: never;
        /** Form a group or lot. */
        post: operations["herd.form_group"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/herd/v1/farms/{farm_id}/groups.csv": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** The groups and lots of the farm, as CSV. */
        get: operations["herd.export_groups_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/herd/v1/farms/{farm_id}/groups.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** The groups and lots of the farm, as a workbook. */
        get: operations["herd.export_groups_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/herd/v1/farms/{farm_id}/groups/{group_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
                group_id: string;
            };
            cookie?: never;
        };
        /** One group or lot as it is now, or as it was at the end of a day. */
        get: operations["herd.get_group"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename, place, close or reopen a group; a lot is moved by the journal. */
        patch: operations["herd.change_group"];
        trace?: never;
    };
    "/api/herd/v1/farms/{farm_id}/groups/{group_id}/balance": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
                group_id: string;
            };
            cookie?: never;
        };
        /** What came, went and died in a lot, day by day or week by week, and how it adds up. */
        get: operations["herd.get_balance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/herd/v1/farms/{farm_id}/outside-parents": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** The parents that never were on the farm, closed ones among them, by name. */
        get: operations["herd.list_outside_parents"];
        put?: never;
        /** Write down a parent that never was on the farm. */
        post: operations["herd.add_outside_parent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/herd/v1/farms/{farm_id}/outside-parents/{parent_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
                parent_id: string;
            };
            cookie?: never;
        };
        /** One parent from outside. */
        get: operations["herd.get_outside_parent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Correct what is known of a parent from outside; one that is not used any more is closed. */
        patch: operations["herd.change_outside_parent"];
        trace?: never;
    };
    "/api/herd/v1/farms/{farm_id}/places": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** The places of the farm with their heads (at the end of a day), closed ones among them, by name. */
        get: operations["herd.list_places"];
        put?: never;
        /** Open a place. */
        post: operations["herd.open_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/herd/v1/farms/{farm_id}/places.csv": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** The places of the farm, as CSV. */
        get: operations["herd.export_places_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/herd/v1/farms/{farm_id}/places.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** The places of the farm, as a workbook. */
        get: operations["herd.export_places_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/herd/v1/farms/{farm_id}/places/{place_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
                place_id: string;
            };
            cookie?: never;
        };
        /** One place with its heads, at the end of a day or now. */
        get: operations["herd.get_place"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename, shift, close or reopen a place. */
        patch: operations["herd.change_place"];
        trace?: never;
    };
    "/api/herd/v1/farms/{farm_id}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** How many heads, groups and places the farm has now. */
        get: operations["herd.get_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/herd/v1/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The messages after a place, for another process: a service token with the scope `feed`. */
        get: operations["herd.get_feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/farms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The farms within reach of this credential, by name. */
        get: operations["identity.list_farms"];
        put?: never;
        /** Open another farm, owned by who asks. */
        post: operations["identity.open_farm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/farms/{farm_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** One farm. */
        get: operations["identity.get_farm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a farm's name, clock, locale, country or main species. */
        patch: operations["identity.change_farm"];
        trace?: never;
    };
    "/api/identity/v1/farms/{farm_id}/audit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** Who did what to access on the farm in the last two years, newest first; signing in of its people too. */
        get: operations["identity.list_audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/farms/{farm_id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** What changed on a farm since a cursor, each thing once as it is now; without a cursor, all that phones keep. */
        get: operations["identity.get_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/farms/{farm_id}/deletion": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** Who asked for the farm's deletion, and when it will be; 404 when nobody did. */
        get: operations["identity.get_deletion"];
        put?: never;
        /** Have the farm deleted from every store in seven days; its name, typed, confirms that. Asked twice it is once. */
        post: operations["identity.ask_deletion"];
        /** Let the farm go on; 404 when nobody asked for its deletion. */
        delete: operations["identity.take_deletion_back"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/farms/{farm_id}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** The exports of the last days, newest first. */
        get: operations["identity.list_exports"];
        put?: never;
        /** Have everything that the farm owns written into a file; one that is still being written is answered instead. */
        post: operations["identity.ask_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/farms/{farm_id}/exports/{export_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                export_id: string;
                farm_id: string;
            };
            cookie?: never;
        };
        /** One export, and how far it is. */
        get: operations["identity.get_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/farms/{farm_id}/exports/{export_id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                export_id: string;
                farm_id: string;
            };
            cookie?: never;
        };
        /** The file of an export that is done, for seven days; a part of it with `Range`. */
        get: operations["identity.get_export_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/farms/{farm_id}/feed": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** The messages about one farm after a place, as they were said: for partners who keep a picture of their own. */
        get: operations["identity.get_farm_feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/farms/{farm_id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** The links of the farm that may still be used, newest first. */
        get: operations["identity.list_invitations"];
        put?: never;
        /** Make a link that lets one person onto the farm, once; a manager invites workers. It is shown this once. */
        post: operations["identity.invite_to_farm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/farms/{farm_id}/invitations/{invitation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
                invitation_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a link before anybody has used it. */
        delete: operations["identity.revoke_invitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/farms/{farm_id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** The members of a farm, by name. */
        get: operations["identity.list_members"];
        put?: never;
        /** Bring a person onto the farm; a manager brings workers. */
        post: operations["identity.add_member"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/farms/{farm_id}/members/{person_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
                person_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a member off the farm, and end the tokens that the member made for it. */
        delete: operations["identity.remove_member"];
        options?: never;
        head?: never;
        /** Make a member something else. */
        patch: operations["identity.change_role"];
        trace?: never;
    };
    "/api/identity/v1/farms/{farm_id}/members/{person_id}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
                person_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a link by which a member sets a new password: only for people with no rights but on one's own farms. */
        post: operations["identity.offer_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/farms/{farm_id}/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** The organisations of the farm: what each may read, and who looks. */
        get: operations["identity.list_consents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/farms/{farm_id}/organisations/{organisation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
                organisation_id: string;
            };
            cookie?: never;
        };
        /** What one organisation may read, and who looks. */
        get: operations["identity.get_consent"];
        /** Say anew what the organisation may read; what is taken back it cannot read from this moment. */
        put: operations["identity.change_consent"];
        post?: never;
        /** Leave the organisation, and take all consent back. */
        delete: operations["identity.leave_organisation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/farms/{farm_id}/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** The tokens of a farm, newest first. */
        get: operations["identity.list_tokens"];
        put?: never;
        /** Make a token; its text is in this answer and nowhere else. */
        post: operations["identity.make_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/farms/{farm_id}/tokens/{token_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
                token_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a token at once. */
        delete: operations["identity.revoke_token"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The messages after a place, for another process: a service token with the scope `feed`. */
        get: operations["identity.get_feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/forward-auth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who sends the request that a gateway holds: its `Authorization` header is to be put in place of the request's.
         * @description The gateway tells method and address by `X-Forwarded-Method` and `X-Forwarded-Uri`. What cannot be accepted is for
         *     the module to refuse, in its own words: the header says so.
         */
        get: operations["identity.forward_auth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Come in by a link: as a new person, who is signed in at once, or as who is signed in already. */
        post: operations["identity.accept_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/invitations/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a link offers, to who holds it. */
        post: operations["identity.read_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public keys by which a module checks for itself who asks. */
        get: operations["identity.get_keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change one's name, address, language or password; a new password signs every other browser out. */
        patch: operations["identity.change_me"];
        trace?: never;
    };
    "/api/identity/v1/me/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this person did, and what was done to the person's access, newest first. */
        get: operations["identity.list_my_audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Be forgotten: name, address and every way in go, the farm's records stay and name nobody. */
        post: operations["identity.erase_me"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organisations that this person is in, by name. */
        get: operations["identity.list_organisations"];
        put?: never;
        /** Open an organisation, with who asks as its admin: somebody who owns a farm here. */
        post: operations["identity.open_organisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/organisations/{organisation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        /** One organisation. */
        get: operations["identity.get_organisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Give an organisation another name. */
        patch: operations["identity.rename_organisation"];
        trace?: never;
    };
    "/api/identity/v1/organisations/{organisation_id}/farms": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        /** The farms of the organisation by name, and what each consents to show. */
        get: operations["identity.list_organisation_farms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/organisations/{organisation_id}/farms/{joined_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                joined_id: string;
                organisation_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Let a farm go; all its consent ends. */
        delete: operations["identity.release_farm"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/organisations/{organisation_id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        /** The links of the organisation that may still be used, newest first. */
        get: operations["identity.list_organisation_invitations"];
        put?: never;
        /** Make a link that lets one person or (without a role) one farm into the organisation, once. */
        post: operations["identity.invite_to_organisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/organisations/{organisation_id}/invitations/{invitation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitation_id: string;
                organisation_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a link of the organisation before anybody has used it. */
        delete: operations["identity.revoke_organisation_invitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/organisations/{organisation_id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        /** Who is in the organisation, by name. */
        get: operations["identity.list_organisation_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/organisations/{organisation_id}/people/{person_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
                person_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take somebody out of the organisation; anybody may take themself out. */
        delete: operations["identity.remove_from_organisation"];
        options?: never;
        head?: never;
        /** Make somebody of the organisation something else. */
        patch: operations["identity.change_organisation_role"];
        trace?: never;
    };
    "/api/identity/v1/resets/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whose password a link sets, to who holds it. */
        post: operations["identity.read_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/resets/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a new password by a link; every browser of the person is signed out, and this one in. */
        post: operations["identity.use_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and the farms within reach. */
        get: operations["identity.get_session"];
        put?: never;
        /** Sign in with address and password; the answer sets the cookie `rbn_session`. */
        post: operations["identity.sign_in"];
        /** Sign out of this browser. */
        delete: operations["identity.sign_out"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The browsers in which this person is signed in, the last used first. */
        get: operations["identity.list_sessions"];
        put?: never;
        post?: never;
        /** Sign out of every browser, this one too. */
        delete: operations["identity.sign_out_everywhere"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign another browser out. */
        delete: operations["identity.revoke_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether this installation waits for its first owner. */
        get: operations["identity.get_setup"];
        put?: never;
        /** Become the first owner, open the first farm, and be signed in. */
        post: operations["identity.set_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integration/v1/farms/{farm_id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** What changed on a farm since a cursor, each thing once as it is now; without a cursor, all that phones keep. */
        get: operations["integration.get_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integration/v1/farms/{farm_id}/feed": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** The messages about one farm after a place, as they were said: for partners who keep a picture of their own. */
        get: operations["integration.get_farm_feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integration/v1/farms/{farm_id}/import-mappings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** The saved mappings of the farm, by name. */
        get: operations["integration.list_mappings"];
        put?: never;
        /** Save what was said of an import's file; the next file with the same titles is read so at once. */
        post: operations["integration.save_mapping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integration/v1/farms/{farm_id}/import-mappings/{mapping_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
                mapping_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget a saved mapping. */
        delete: operations["integration.delete_mapping"];
        options?: never;
        head?: never;
        /** Call a saved mapping otherwise. */
        patch: operations["integration.rename_mapping"];
        trace?: never;
    };
    "/api/integration/v1/farms/{farm_id}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** The imports of the farm, the newest first. */
        get: operations["integration.list_imports"];
        put?: never;
        /** Send a file; the answer is its dry run. Nothing is stored of its rows until it is started. */
        post: operations["integration.upload_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integration/v1/farms/{farm_id}/imports/{import_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
                import_id: string;
            };
            cookie?: never;
        };
        /** One import as it is now. */
        get: operations["integration.get_import"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Say how a draft is to be read; the answer is a new dry run. */
        patch: operations["integration.change_import"];
        trace?: never;
    };
    "/api/integration/v1/farms/{farm_id}/imports/{import_id}/errors.csv": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
                import_id: string;
            };
            cookie?: never;
        };
        /** The rows with errors, refused, disputed or kept, as they stand in the file, with a column more that says why. */
        get: operations["integration.export_errors_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integration/v1/farms/{farm_id}/imports/{import_id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
                import_id: string;
            };
            cookie?: never;
        };
        /** The rows of an import in the order of the file, each with its answer. */
        get: operations["integration.list_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integration/v1/farms/{farm_id}/imports/{import_id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
                import_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the rows to herd and journal; each row is answered by and by. */
        post: operations["integration.start_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integration/v1/farms/{farm_id}/imports/{import_id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
                import_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back all that the import made where nothing changed since; asked again it changes nothing. */
        post: operations["integration.undo_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integration/v1/farms/{farm_id}/peers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        /** The farm's own figures beside quartiles of those who show theirs to the same organisations, without names. */
        get: operations["integration.list_peers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integration/v1/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The messages after a place, for another process: a service token with the scope `feed`. */
        get: operations["integration.get_feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integration/v1/organisations/{organisation_id}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        /** What the farms of an organisation consent to show of their figures; of one code with each farm and its rank. */
        get: operations["integration.list_organisation_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Change: {
            /** @description absent when it is removed */
            data?: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            removed: boolean;
            /** @description animal, place, group, entry … */
            type: string;
        };
        Changes: {
            cursor: string;
            items: components["schemas"]["Change"][];
            /** @description ask again at once */
            more: boolean;
            /** @description what follows is everything */
            reset: boolean;
        };
        EventsAccepted: {
            like: string | null;
            maximum: number | null;
            minimum: number | null;
            options: components["schemas"]["EventsOption"][];
        };
        EventsAttachment: {
            /** @description Whether it has come yet. */
            here?: boolean;
            media_type?: string;
            name?: string;
            sha256: string;
            size?: number;
        };
        EventsAttachmentIn: {
            /** @enum {string} */
            media_type: "image/jpeg" | "image/png" | "image/webp" | "image/heic" | "application/pdf" | "audio/mpeg" | "audio/mp4" | "audio/ogg" | "audio/webm" | "audio/wav";
            name?: string | null;
            sha256: string;
            /** @description in bytes */
            size?: number | null;
        };
        EventsAttachmentKept: {
            complete: boolean;
            media_type?: string;
            /** @description in bytes */
            received: number;
            sha256: string;
        };
        EventsBatch: {
            items: components["schemas"]["EventsItem"][];
        };
        EventsBatchIn: {
            items: components["schemas"]["EventsEntryIn"][];
        };
        EventsBatchTakenBack: {
            items: components["schemas"]["EventsTakenBack"][];
        };
        EventsBehind: {
            /** Format: uuid */
            animal_id: string | null;
            label: string | null;
            /** Format: uuid */
            lot_id: string | null;
            /** Format: date */
            on: string;
            told: {
                [key: string]: unknown;
            };
        };
        EventsBehindPage: {
            items: components["schemas"]["EventsBehind"][];
            /** @description cursor of the next page; null at the end */
            next: string | null;
        };
        EventsBestPrediction: {
            curves: string | null;
            fat_kg: number | null;
            milk_kg: number | null;
            persistency: number | null;
            protein_kg: number | null;
            reason: string | null;
            reliability: number | null;
        };
        EventsBirths: {
            expected: number | null;
            /** Format: date */
            from: string;
            positive: number;
            /** Format: date */
            to: string;
            unchecked: number;
        };
        EventsCarcasses: {
            condemned: number;
            heads: number;
            kg: number;
        };
        EventsCause: {
            cause: string | null;
            heads: number;
        };
        EventsChange: {
            /** Format: date-time */
            changed_at: string;
            /** Format: uuid */
            changed_by: string | null;
            /** Format: uuid */
            id: string;
            /** @description counts the changes of the farm */
            no: number;
            parameter: string;
            /** @enum {string|null} */
            profile: "pig" | "dairy_cattle" | "beef_cattle" | "buffalo" | "sheep" | "goat" | "broiler" | "layer" | "breeder" | "turkey" | "duck" | "quail" | null;
            /** @enum {string} */
            scope: "group" | "breed" | "farm";
            scope_id: string | null;
            /** Format: date */
            valid_from: string;
            value: number | boolean | string | null;
            why: string;
        };
        EventsChangeIn: {
            /** Format: uuid */
            id?: string;
            /** @enum {string|null} */
            profile?: "pig" | "dairy_cattle" | "beef_cattle" | "buffalo" | "sheep" | "goat" | "broiler" | "layer" | "breeder" | "turkey" | "duck" | "quail" | null;
            /**
             * @description farm unless told
             * @enum {string}
             */
            scope?: "group" | "breed" | "farm";
            /** @description a group or a breed's code */
            scope_id?: string | null;
            /** Format: date */
            valid_from: string;
            /** @example 290 */
            value: number | boolean | string | null;
            why: string;
        };
        EventsChangePage: {
            items: components["schemas"]["EventsChange"][];
            /** @description cursor of the next page; null at the end */
            next: string | null;
        };
        EventsCloseout: {
            age_days: number | null;
            /** Format: date */
            begun_on: string | null;
            carcasses: components["schemas"]["EventsCarcasses"];
            /** Format: date */
            closed_on: string | null;
            corrections: number;
            dead: components["schemas"]["EventsDead"];
            dead_by_cause: components["schemas"]["EventsCause"][];
            dead_on_arrival: number;
            difference: number;
            feed: components["schemas"]["EventsFeed"];
            figures: components["schemas"]["EventsLotFigure"][];
            gain_kg: number | null;
            head_days: number;
            /** Format: uuid */
            lot_id: string;
            missing: number;
            money: components["schemas"]["EventsMoney"];
            name: string | null;
            out: components["schemas"]["EventsOut"][];
            placed: components["schemas"]["EventsHeads"];
            present: number;
            profile: string | null;
            reconciled: boolean;
        };
        EventsConfirmedIn: {
            code: string;
            reason?: string | null;
        };
        EventsCorrectionIn: {
            attachments?: components["schemas"]["EventsAttachmentIn"][];
            confirmed?: components["schemas"]["EventsConfirmedIn"][];
            /** @description The fields of the kind, as /kinds lists them. */
            data?: {
                [key: string]: unknown;
            } | {
                /** by sex */
                by_sex?: {
                    /** females */
                    female?: number;
                    /** males */
                    male?: number;
                    /** castrated males */
                    male_neuter?: number;
                };
                /** currency */
                currency?: string;
                /** dead on arrival */
                doa_count?: number;
                /** documents */
                documents?: {
                    /**
                     * issued on
                     * Format: date
                     */
                    issue_date?: string;
                    /** number */
                    number?: string;
                    /** series */
                    series?: string;
                    /**
                     * type
                     * @enum {string}
                     */
                    type: "gta" | "invoice" | "health_certificate" | "other";
                    /** state */
                    uf?: string;
                    /**
                     * valid until
                     * Format: date
                     */
                    valid_until?: string;
                }[];
                /** origin */
                from_holding?: {
                    /** holding code */
                    holding_code?: string;
                    /** municipality */
                    municipality?: string;
                    /** name */
                    name?: string;
                    /** state */
                    state?: string;
                    /** tax number */
                    tax_number?: string;
                };
                /** groups */
                group_ids?: string[];
                /** heads */
                head_count?: number;
                /**
                 * place
                 * Format: uuid
                 */
                place_id?: string;
                /** price */
                price?: string;
                /**
                 * price per
                 * @enum {string}
                 */
                price_basis?: "head" | "kg" | "arroba" | "dozen" | "total";
                /**
                 * purpose
                 * @enum {string}
                 */
                purpose?: "breeding" | "growing" | "milk" | "eggs" | "slaughter";
                /**
                 * days of quarantine
                 * @description in days
                 */
                quarantine_days?: number;
                /**
                 * reason
                 * @enum {string}
                 */
                reason: "Purchase" | "Imported" | "InternalTransfer" | "StudService" | "StudServiceReturn" | "Agistment" | "AgistmentReturn" | "Show" | "ShowReturn" | "Sale" | "SaleReturn" | "Slaughter" | "Other" | "loan_return" | "hatchery_placement";
                /**
                 * total weight
                 * @description in kg
                 */
                weight_total_kg?: number;
            } | {
                /**
                 * dam
                 * Format: uuid
                 */
                birth_dam_id?: string;
                /**
                 * size
                 * @enum {string}
                 */
                birth_size?: "ExtraSmall" | "Small" | "Average" | "Large" | "ExtraLarge";
                /**
                 * born
                 * @enum {string}
                 */
                birth_status?: "Alive" | "Stillborn" | "Aborted" | "DiedBeforeTaggingDate" | "DiedAfterTaggingDate" | "SlaughteredAtBirth" | "EuthanisedAtBirth";
                /**
                 * weight at birth
                 * @description in kg
                 */
                birth_weight_kg?: number;
                /** breed */
                breed?: string;
                /** parts of breeds */
                breed_fractions?: {
                    /** breed */
                    breed: string;
                    /** part */
                    fraction: number;
                }[];
                /** coat colour */
                coat_colour?: string;
                /**
                 * genetic dam
                 * Format: uuid
                 */
                genetic_dam_id?: string;
                /** groups */
                group_ids?: string[];
                /** numbers */
                identifiers?: {
                    /** official */
                    official?: boolean;
                    /**
                     * position
                     * @enum {string}
                     */
                    position?: "left_ear" | "right_ear" | "left_face" | "neck" | "leg" | "wing" | "rumen" | "shoulder" | "other";
                    /** scheme */
                    scheme: string;
                    /**
                     * type
                     * @enum {string}
                     */
                    type?: "visual_tag" | "electronic_tag" | "button" | "bolus" | "microchip" | "tattoo" | "brand" | "slap_mark" | "notch" | "leg_band" | "wing_band" | "herd_book" | "management";
                    /** number */
                    value: string;
                }[];
                /** born together */
                multiple?: number;
                /** name */
                name?: string;
                /**
                 * place
                 * Format: uuid
                 */
                place_id?: string;
                /**
                 * kept for
                 * @enum {string}
                 */
                production_type?: "growing" | "breeding" | "beef" | "dairy" | "dual" | "meat" | "wool" | "fibre" | "broiler" | "layer" | "breeder";
                /**
                 * sex
                 * @enum {string}
                 */
                sex: "Female" | "Male" | "MaleNeuter" | "FemaleNeuter" | "MaleCryptorchid" | "Unknown";
                /**
                 * sire
                 * Format: uuid
                 */
                sire_id?: string;
                /**
                 * species
                 * @enum {string}
                 */
                species: "pig" | "cattle" | "buffalo" | "sheep" | "goat" | "chicken" | "turkey" | "duck" | "quail";
            } | {
                /** animals */
                animals: {
                    /**
                     * animal
                     * Format: uuid
                     */
                    animal_id?: string;
                    /**
                     * birth date
                     * Format: date
                     */
                    birth_date?: string;
                    /** numbers */
                    identifiers: {
                        /** official */
                        official?: boolean;
                        /**
                         * position
                         * @enum {string}
                         */
                        position?: "left_ear" | "right_ear" | "left_face" | "neck" | "leg" | "wing" | "rumen" | "shoulder" | "other";
                        /** scheme */
                        scheme: string;
                        /**
                         * type
                         * @enum {string}
                         */
                        type?: "visual_tag" | "electronic_tag" | "button" | "bolus" | "microchip" | "tattoo" | "brand" | "slap_mark" | "notch" | "leg_band" | "wing_band" | "herd_book" | "management";
                        /** number */
                        value: string;
                    }[];
                    /** name */
                    name?: string;
                    /**
                     * sex
                     * @enum {string}
                     */
                    sex: "Female" | "Male" | "MaleNeuter" | "FemaleNeuter" | "MaleCryptorchid" | "Unknown";
                    /**
                     * weight
                     * @description in kg
                     */
                    weight_kg?: number;
                }[];
            } | {
                /** number */
                identifier: string;
                /** official */
                official?: boolean;
                /**
                 * position
                 * @enum {string}
                 */
                position?: "left_ear" | "right_ear" | "left_face" | "neck" | "leg" | "wing" | "rumen" | "shoulder" | "other";
                /**
                 * reason
                 * @enum {string}
                 */
                reason: "lost" | "broken" | "unreadable" | "wrong_number" | "change_of_system";
                /** scheme */
                scheme: string;
                /**
                 * type
                 * @enum {string}
                 */
                type?: "visual_tag" | "electronic_tag" | "button" | "bolus" | "microchip" | "tattoo" | "brand" | "slap_mark" | "notch" | "leg_band" | "wing_band" | "herd_book" | "management";
            } | {
                /** number */
                identifier: string;
                /** official */
                official: boolean;
                /** old number */
                old_identifier: string;
                /** scheme */
                old_scheme?: string;
                /**
                 * position
                 * @enum {string}
                 */
                position?: "left_ear" | "right_ear" | "left_face" | "neck" | "leg" | "wing" | "rumen" | "shoulder" | "other";
                /**
                 * reason
                 * @enum {string}
                 */
                reason: "lost" | "broken" | "unreadable" | "wrong_number" | "change_of_system";
                /** scheme */
                scheme: string;
                /**
                 * type
                 * @enum {string}
                 */
                type: "visual_tag" | "electronic_tag" | "button" | "bolus" | "microchip" | "tattoo" | "brand" | "slap_mark" | "notch" | "leg_band" | "wing_band" | "herd_book" | "management";
            } | {
                /** number */
                identifier: string;
                /** official */
                official: boolean;
                /**
                 * position
                 * @enum {string}
                 */
                position?: "left_ear" | "right_ear" | "left_face" | "neck" | "leg" | "wing" | "rumen" | "shoulder" | "other";
                /** scheme */
                scheme: string;
                /**
                 * type
                 * @enum {string}
                 */
                type: "visual_tag" | "electronic_tag" | "button" | "bolus" | "microchip" | "tattoo" | "brand" | "slap_mark" | "notch" | "leg_band" | "wing_band" | "herd_book" | "management";
            } | {
                /** by sex */
                by_sex?: {
                    /** females */
                    female?: number;
                    /** males */
                    male?: number;
                    /** castrated males */
                    male_neuter?: number;
                };
                /**
                 * from group
                 * Format: uuid
                 */
                from_id?: string;
                /** heads */
                head_count?: number;
                /**
                 * purpose
                 * @enum {string}
                 */
                purpose?: "feeding" | "milking" | "housing" | "reproduction" | "health" | "weighing" | "sale" | "contemporary" | "other";
                /**
                 * to group or lot
                 * Format: uuid
                 */
                to_id?: string;
            } | {
                /** heads */
                head_count?: number;
                /**
                 * to place
                 * Format: uuid
                 */
                to_place_id: string;
            } | {
                /**
                 * cause
                 * @enum {string}
                 */
                cause?: "crushing" | "low_viability" | "starvation" | "chilling" | "heat_stress" | "diarrhoea" | "respiratory" | "nervous" | "septicaemia" | "tick_fever" | "parasites" | "poisoning" | "snake_bite" | "lightning" | "predator" | "transport" | "accident" | "hernia" | "bloat" | "displaced_abomasum" | "milk_fever" | "mastitis" | "udder_conformation" | "lameness" | "dystocia" | "prolapse" | "metritis" | "no_heat" | "repeat_breeder" | "not_pregnant" | "abortion" | "small_litters" | "low_milk" | "poor_growth" | "old_age" | "temperament" | "surplus" | "end_of_cycle" | "sudden_death" | "unknown";
                /** foetuses */
                foetus_count?: number;
                /** gives milk */
                lactation_started?: boolean;
                /** sample taken */
                sample_taken?: boolean;
            } | {
                /**
                 * what the bin holds
                 * @description in kg
                 */
                capacity_kg?: number;
                /**
                 * inside
                 * @description in kg
                 */
                kg?: number;
                /**
                 * level
                 * @description in %
                 */
                level_pct?: number;
            } | {
                /**
                 * method
                 * @enum {string}
                 */
                method?: "Manual" | "Automated";
                /** heads in the sample */
                sample_count?: number;
                /**
                 * scale
                 * @enum {string}
                 */
                scale: "1-5" | "1-9";
                /** score */
                score: number;
            } | {
                /**
                 * antibiotic test
                 * @enum {string}
                 */
                antibiotic_test?: "negative" | "positive";
                /** buyer */
                buyer?: string;
                /** currency */
                currency?: string;
                /** document */
                document?: string;
                /**
                 * fat
                 * @description in %
                 */
                fat_pct?: number;
                /**
                 * milk since
                 * Format: date-time
                 */
                from_at: string;
                /** milk kept out of */
                kept_out?: string[];
                /**
                 * milk
                 * @description in kg
                 */
                kg?: number;
                /**
                 * lactose
                 * @description in %
                 */
                lactose_pct?: number;
                /**
                 * litres
                 * @description in L
                 */
                litres?: number;
                /** price */
                price?: string;
                /**
                 * price per
                 * @enum {string}
                 */
                price_basis?: "litre" | "kg" | "total";
                /**
                 * protein
                 * @description in %
                 */
                protein_pct?: number;
                /**
                 * somatic cells
                 * @description in cells/mL
                 */
                scc?: number;
                /**
                 * solids
                 * @description in %
                 */
                solids_pct?: number;
                /**
                 * tank
                 * Format: uuid
                 */
                tank_id?: string;
                /**
                 * bacteria
                 * @description in CFU/mL
                 */
                tbc_cfu_ml?: number;
                /**
                 * temperature
                 * @description in °C
                 */
                temperature_c?: number;
                /**
                 * collected at
                 * Format: date-time
                 */
                to_at: string;
            } | {
                /**
                 * carcass weight
                 * @description in kg
                 */
                carcass_kg: number;
                /**
                 * carcass
                 * @enum {string}
                 */
                carcass_state: "hot" | "cold";
                /** classification */
                classification?: string;
                /** condemned */
                condemned?: boolean;
                /** heads condemned */
                condemned_count?: number;
                /** condemned because */
                condemned_reason?: string;
                /** currency */
                currency?: string;
                /**
                 * hours of fasting
                 * @description in h
                 */
                fasting_hours?: number;
                /** heads */
                head_count?: number;
                /**
                 * live weight
                 * @description in kg
                 */
                live_kg?: number;
                /** pH after 24 h */
                ph24?: number;
                /** plant */
                plant?: {
                    /**
                     * inspection
                     * @enum {string}
                     */
                    inspection?: "SIF" | "SIE" | "SIM" | "other";
                    /** name */
                    name?: string;
                    /** number */
                    number?: string;
                };
                /** price */
                price?: string;
                /**
                 * price per
                 * @enum {string}
                 */
                price_basis?: "head" | "kg" | "arroba" | "dozen" | "total";
            } | {
                /** anaesthesia */
                anaesthesia?: boolean;
                /** heads */
                head_count?: number;
                /**
                 * method
                 * @enum {string}
                 */
                method?: "surgical" | "rubber_ring" | "burdizzo" | "immunological";
            } | {
                /**
                 * cause
                 * @enum {string}
                 */
                cause?: "crushing" | "low_viability" | "starvation" | "chilling" | "heat_stress" | "diarrhoea" | "respiratory" | "nervous" | "septicaemia" | "tick_fever" | "parasites" | "poisoning" | "snake_bite" | "lightning" | "predator" | "transport" | "accident" | "hernia" | "bloat" | "displaced_abomasum" | "milk_fever" | "mastitis" | "udder_conformation" | "lameness" | "dystocia" | "prolapse" | "metritis" | "no_heat" | "repeat_breeder" | "not_pregnant" | "abortion" | "small_litters" | "low_milk" | "poor_growth" | "old_age" | "temperament" | "surplus" | "end_of_cycle" | "sudden_death" | "unknown";
                /**
                 * planned for
                 * Format: date
                 */
                planned_date?: string;
                /** marked */
                value: boolean;
            } | {
                /** reason */
                reason?: string;
                /** not to be served */
                value: boolean;
            } | {
                /**
                 * last milk
                 * @description in kg
                 */
                last_milk_kg?: number;
                /**
                 * reason
                 * @enum {string}
                 */
                reason?: "due" | "low_yield" | "illness" | "other";
                /** dry-cow treatment given */
                treated?: boolean;
            } | {
                /** rounds that this is of */
                collections_today?: number;
                /** cracked */
                cracked?: number;
                /**
                 * destination
                 * @enum {string}
                 */
                destination: "sale" | "hatching" | "discard" | "own_use";
                /** dirty */
                dirty?: number;
                /** discarded */
                discarded?: number;
                /** double yolk */
                double_yolk?: number;
                /** floor eggs */
                floor?: number;
                /** hatching eggs */
                hatching?: number;
                /**
                 * mean weight
                 * @description in g
                 */
                mean_weight_g?: number;
                /** saleable */
                saleable?: number;
                /** eggs */
                total: number;
            } | {
                /**
                 * exposure
                 * Format: uuid
                 */
                exposure_id?: string;
            } | {
                /**
                 * group
                 * Format: uuid
                 */
                group_id?: string;
                /**
                 * planned end
                 * Format: date
                 */
                planned_end_date?: string;
                /** season */
                season: string;
                /** males */
                sire_ids: string[];
            } | {
                /** batch */
                batch?: string;
                /** currency */
                currency?: string;
                /**
                 * feed
                 * Format: uuid
                 */
                feed_id: string;
                /** invoice */
                invoice?: string;
                /**
                 * feed
                 * @description in kg
                 */
                kg: number;
                /** medicated */
                medicated?: {
                    /**
                     * in the feed
                     * @description in mg/kg
                     */
                    mg_per_kg?: number;
                    /** product */
                    product: string;
                };
                /** price */
                price?: string;
                /**
                 * price per
                 * @enum {string}
                 */
                price_basis?: "kg" | "tonne" | "total";
                /** supplier */
                supplier?: string;
                /**
                 * to bin, lot or group
                 * Format: uuid
                 */
                to_id?: string;
            } | {
                /**
                 * at the trough
                 * @description in s
                 */
                duration_s?: number;
                /**
                 * feed
                 * Format: uuid
                 */
                feed_id: string;
                /**
                 * from bin
                 * Format: uuid
                 */
                from_bin_id?: string;
                /**
                 * eaten
                 * @description in kg
                 */
                kg: number;
                /**
                 * how it is known
                 * @enum {string}
                 */
                method: "measured" | "estimated" | "ration";
                /**
                 * from day
                 * Format: date
                 */
                period_from?: string;
                /**
                 * to day
                 * Format: date
                 */
                period_to?: string;
            } | {
                /** by sex */
                by_sex?: {
                    /** females */
                    female?: number;
                    /** males */
                    male?: number;
                    /** castrated males */
                    male_neuter?: number;
                };
                /** counted */
                counted?: number;
                /**
                 * reason
                 * @enum {string}
                 */
                reason: "recount" | "counting_error_at_entry" | "unrecorded_death" | "theft" | "escape" | "other";
            } | {
                /**
                 * certainty
                 * @enum {string}
                 */
                certainty?: "InHeat" | "Suspect";
                /**
                 * intensity
                 * @enum {string}
                 */
                intensity?: "VeryWeak" | "Weak" | "Normal" | "Strong" | "VeryStrong";
                /**
                 * how it was found
                 * @enum {string}
                 */
                method: "Visual" | "teaser" | "boar_contact" | "Pedometer" | "collar" | "ear_tag" | "bolus" | "Chemical" | "Other";
                /** signs */
                signs?: ("StandsUnder" | "ClearSlime" | "Slime" | "InterestedInOtherAnimals" | "Bawling" | "Blood")[];
                /** served in this heat */
                used?: boolean;
            } | {
                /** what it holds */
                characteristics?: {
                    /**
                     * acetone
                     * @description in mmol/L
                     */
                    acetone_mmol_l?: number;
                    /**
                     * ketones (BHB)
                     * @description in mmol/L
                     */
                    bhb_mmol_l?: number;
                    /**
                     * fat
                     * @description in %
                     */
                    fat_pct?: number;
                    /**
                     * lactose
                     * @description in %
                     */
                    lactose_pct?: number;
                    /**
                     * pregnancy glycoproteins (PAG)
                     * @description in mmol/L
                     */
                    pag?: number;
                    /**
                     * progesterone
                     * @description in mmol/L
                     */
                    progesterone?: number;
                    /**
                     * protein
                     * @description in %
                     */
                    protein_pct?: number;
                    /**
                     * somatic cells
                     * @description in cells/mL
                     */
                    scc?: number;
                    /**
                     * urea
                     * @description in mg/L
                     */
                    urea_mg_l?: number;
                };
                /** milked out */
                complete?: boolean;
                /**
                 * destination
                 * @enum {string}
                 */
                destination?: "tank" | "colostrum" | "calves" | "discard";
                /** device */
                device_id?: string;
                /**
                 * duration
                 * @description in s
                 */
                duration_s?: number;
                /**
                 * litres
                 * @description in L
                 */
                litres?: number;
                /** quarters */
                quarters?: {
                    /**
                     * milk
                     * @description in kg
                     */
                    kg: number;
                    /**
                     * quarter
                     * @enum {string}
                     */
                    quarter: "LF" | "RF" | "LR" | "RR";
                }[];
                /** remarks */
                remarks?: ("AnimalSick" | "MilkingIncomplete" | "TeatSeparated" | "MilkedSeparately" | "SamplingFailed")[];
                /** milking of the day */
                shift?: number;
                /**
                 * began at
                 * Format: date-time
                 */
                started_at?: string;
                /**
                 * milk
                 * @description in kg
                 */
                weight_kg?: number;
            } | {
                /** marks */
                flags?: ("priority" | "review" | "monitor")[];
                /** text */
                text: string;
            } | {
                /** attended */
                attended?: boolean;
                /** born alive */
                born_alive: number;
                /** by sex */
                by_sex?: {
                    /** females */
                    female?: number;
                    /** males */
                    male?: number;
                };
                /**
                 * ease of birth
                 * @enum {string}
                 */
                ease?: "EasyUnassisted" | "EasyAssisted" | "DifficultExtraAssistance" | "DifficultVeterinaryCare" | "CaesareanOrSurgery";
                /** induced */
                induced?: boolean;
                /**
                 * litter
                 * Format: uuid
                 */
                litter_id?: string;
                /**
                 * weight of the litter
                 * @description in kg
                 */
                litter_weight_kg?: number;
                /** mummified */
                mummified?: number;
                /** young */
                offspring?: {
                    /**
                     * animal
                     * Format: uuid
                     */
                    animal_id?: string;
                    /**
                     * size
                     * @enum {string}
                     */
                    birth_size?: "ExtraSmall" | "Small" | "Average" | "Large" | "ExtraLarge";
                    /**
                     * born
                     * @enum {string}
                     */
                    birth_status?: "Alive" | "Stillborn" | "Aborted" | "DiedBeforeTaggingDate" | "DiedAfterTaggingDate" | "SlaughteredAtBirth" | "EuthanisedAtBirth";
                    /**
                     * weight at birth
                     * @description in kg
                     */
                    birth_weight_kg?: number;
                    /** breed */
                    breed?: string;
                    /** numbers */
                    identifiers?: {
                        /** official */
                        official?: boolean;
                        /**
                         * position
                         * @enum {string}
                         */
                        position?: "left_ear" | "right_ear" | "left_face" | "neck" | "leg" | "wing" | "rumen" | "shoulder" | "other";
                        /** scheme */
                        scheme: string;
                        /**
                         * type
                         * @enum {string}
                         */
                        type?: "visual_tag" | "electronic_tag" | "button" | "bolus" | "microchip" | "tattoo" | "brand" | "slap_mark" | "notch" | "leg_band" | "wing_band" | "herd_book" | "management";
                        /** number */
                        value: string;
                    }[];
                    /** name */
                    name?: string;
                    /**
                     * sex
                     * @enum {string}
                     */
                    sex: "Female" | "Male" | "MaleNeuter" | "FemaleNeuter" | "MaleCryptorchid" | "Unknown";
                }[];
                /**
                 * place
                 * Format: uuid
                 */
                place_id?: string;
                /** placenta retained */
                placenta_retained?: boolean;
                /**
                 * sire
                 * Format: uuid
                 */
                sire_id?: string;
                /** stillborn */
                stillborn: number;
            } | {
                /** caption */
                caption?: string;
                /**
                 * kind of file
                 * @enum {string}
                 */
                media_type?: "image/jpeg" | "image/png" | "image/webp" | "image/heic";
                /** file */
                sha256: string;
            } | {
                /** examiner */
                examiner?: string;
                /** also found */
                exceptions?: ("false_pregnancy" | "abnormal_foetus" | "cyst" | "metritis")[];
                /**
                 * age of the foetus
                 * @description in days
                 */
                foetal_age_days?: number;
                /** foetuses */
                foetus_count?: number;
                /** female foetuses */
                foetus_female?: number;
                /** male foetuses */
                foetus_male?: number;
                /**
                 * method
                 * @enum {string}
                 */
                method: "Echography" | "Palpation" | "doppler" | "boar_return" | "Blood" | "Milk" | "Visual" | "Other";
                /**
                 * result
                 * @enum {string}
                 */
                result: "Pregnant" | "Multiple" | "Empty" | "Unknown";
            } | {
                /** contemporary group */
                contemporary_group?: string;
                /**
                 * weight
                 * @description in kg
                 */
                entry_weight_kg?: number;
                /**
                 * as
                 * @enum {string}
                 */
                role: "breeding_female" | "breeding_male";
            } | {
                /** embryo */
                embryo?: {
                    /**
                     * age of the embryo
                     * @description in days
                     */
                    age_days?: number;
                    /**
                     * donor
                     * Format: uuid
                     */
                    donor_id?: string;
                    /** donor from outside */
                    donor_text?: string;
                    /** grade */
                    grade?: string;
                    /**
                     * preservation
                     * @enum {string}
                     */
                    preservation?: "Fresh" | "Frozen";
                };
                /**
                 * heat
                 * @enum {string}
                 */
                heat_kind?: "natural" | "induced" | "fixed_time" | "after_weaning";
                /**
                 * method
                 * @enum {string}
                 */
                method: "Insemination" | "NaturalService" | "Implantation";
                /** semen */
                semen?: {
                    /** batch */
                    batch?: string;
                    /**
                     * collected on
                     * Format: date
                     */
                    collected_on?: string;
                    /** doses */
                    doses?: number;
                    /**
                     * preservation
                     * @enum {string}
                     */
                    preservation?: "Liquid" | "Frozen";
                    /**
                     * sexed semen
                     * @enum {string}
                     */
                    sexed?: "Female" | "Male";
                    /**
                     * purity of sexing
                     * @description in %
                     */
                    sexed_pct?: number;
                };
                /** sires */
                sire_ids?: string[];
                /** sire from outside */
                sire_text?: string;
                /** sire not known */
                sire_unknown?: boolean;
                /** technician */
                technician?: string;
            } | {
                /**
                 * acetone
                 * @description in mmol/L
                 */
                acetone_mmol_l?: number;
                /**
                 * ketones (BHB)
                 * @description in mmol/L
                 */
                bhb_mmol_l?: number;
                /**
                 * no sample because
                 * @enum {string}
                 */
                code?: "Dry" | "SamplingImpossible" | "Sick";
                /**
                 * fat
                 * @description in %
                 */
                fat_pct?: number;
                /**
                 * lactose
                 * @description in %
                 */
                lactose_pct?: number;
                /**
                 * milk in 24 h
                 * @description in kg
                 */
                milk_kg?: number;
                /** milkings */
                milkings?: number;
                /**
                 * pregnancy glycoproteins (PAG)
                 * @description in mmol/L
                 */
                pag?: number;
                /**
                 * progesterone
                 * @description in mmol/L
                 */
                progesterone?: number;
                /**
                 * protein
                 * @description in %
                 */
                protein_pct?: number;
                /**
                 * somatic cells
                 * @description in cells/mL
                 */
                scc?: number;
                /**
                 * test of the herd
                 * Format: uuid
                 */
                test_day_id: string;
                /**
                 * urea
                 * @description in mg/L
                 */
                urea_mg_l?: number;
            } | {
                /**
                 * water
                 * @description in L
                 */
                litres: number;
                /**
                 * from day
                 * Format: date
                 */
                period_from?: string;
                /**
                 * to day
                 * Format: date
                 */
                period_to?: string;
            } | {
                /** device */
                device_id?: string;
                /**
                 * hours of fasting
                 * @description in h
                 */
                fasting_hours?: number;
                /** heads */
                head_count?: number;
                /**
                 * method
                 * @enum {string}
                 */
                method?: "LoadCell" | "Girth" | "Assessed" | "WalkOver" | "Predicted" | "Imaged" | "FrontEndCorrelated" | "GroupAverage";
                /**
                 * what is weighed
                 * @enum {string}
                 */
                mode?: "single" | "sample" | "total";
                /**
                 * occasion
                 * @enum {string}
                 */
                purpose?: "routine" | "birth" | "weaning" | "yearling" | "entry" | "exit";
                /** heads in the sample */
                sample_count?: number;
                /**
                 * weight of the sample
                 * @description in kg
                 */
                sample_total_kg?: number;
                /**
                 * standard deviation
                 * @description in kg
                 */
                sd_kg?: number;
                /**
                 * tare
                 * @description in kg
                 */
                tare_kg?: number;
                /**
                 * total weight
                 * @description in kg
                 */
                total_kg?: number;
                /**
                 * weight
                 * @description in kg
                 */
                weight_kg?: number;
                /**
                 * weights
                 * @description in kg
                 */
                weights?: number[];
            } | {
                /** by sex */
                by_sex?: {
                    /** females */
                    female?: number;
                    /** males */
                    male?: number;
                    /** castrated males */
                    male_neuter?: number;
                };
                /** heads */
                head_count?: number;
                /**
                 * reason
                 * @enum {string}
                 */
                reason?: "equalise" | "dam_dead" | "no_milk" | "fall_behind" | "nurse";
                /**
                 * to litter
                 * Format: uuid
                 */
                to_id: string;
            } | {
                /** by sex */
                by_sex?: {
                    /** females */
                    female?: number;
                    /** males */
                    male?: number;
                    /** castrated males */
                    male_neuter?: number;
                };
                /** heads */
                head_count?: number;
                /** milk feeding ended */
                milk_fed_ended?: boolean;
                /** the dam nurses others */
                sow_becomes_nurse?: boolean;
                /**
                 * to lot
                 * Format: uuid
                 */
                to_id?: string;
                /**
                 * which are weaned
                 * @enum {string}
                 */
                type?: "total" | "partial" | "zero";
                /**
                 * total weight
                 * @description in kg
                 */
                weight_total_kg?: number;
            } | {
                /** by sex */
                by_sex?: {
                    /** females */
                    female?: number;
                    /** males */
                    male?: number;
                    /** castrated males */
                    male_neuter?: number;
                };
                /**
                 * cause
                 * @enum {string}
                 */
                cause?: "crushing" | "low_viability" | "starvation" | "chilling" | "heat_stress" | "diarrhoea" | "respiratory" | "nervous" | "septicaemia" | "tick_fever" | "parasites" | "poisoning" | "snake_bite" | "lightning" | "predator" | "transport" | "accident" | "hernia" | "bloat" | "displaced_abomasum" | "milk_fever" | "mastitis" | "udder_conformation" | "lameness" | "dystocia" | "prolapse" | "metritis" | "no_heat" | "repeat_breeder" | "not_pregnant" | "abortion" | "small_litters" | "low_milk" | "poor_growth" | "old_age" | "temperament" | "surplus" | "end_of_cycle" | "sudden_death" | "unknown";
                /**
                 * disposal
                 * @enum {string}
                 */
                disposal?: "ApprovedService" | "Consumption" | "OnPremise" | "incineration" | "composting" | "burial" | "rendering" | "Other";
                /** found dead */
                found_dead?: boolean;
                /** heads */
                head_count?: number;
                /**
                 * how
                 * @enum {string}
                 */
                method: "Perished" | "euthanasia" | "Slaughter" | "Culled" | "Accident" | "Theft" | "Lost" | "Other";
                /** necropsy */
                necropsy?: boolean;
                /**
                 * reason
                 * @enum {string}
                 */
                reason?: "Disease" | "Accident" | "Parturition" | "Age" | "Consumption" | "Culled" | "Fertility" | "LegOrClaw" | "Mastitis" | "MilkingAbility" | "Missing" | "Nutrition" | "Production" | "Other" | "Unknown";
                /**
                 * weight
                 * @description in kg
                 */
                weight_kg?: number;
            } | {
                /** by sex */
                by_sex?: {
                    /** females */
                    female?: number;
                    /** males */
                    male?: number;
                    /** castrated males */
                    male_neuter?: number;
                };
                /** currency */
                currency?: string;
                /** deductions */
                deductions?: string;
                /** documents */
                documents?: {
                    /**
                     * issued on
                     * Format: date
                     */
                    issue_date?: string;
                    /** number */
                    number?: string;
                    /** series */
                    series?: string;
                    /**
                     * type
                     * @enum {string}
                     */
                    type: "gta" | "invoice" | "health_certificate" | "other";
                    /** state */
                    uf?: string;
                    /**
                     * valid until
                     * Format: date
                     */
                    valid_until?: string;
                }[];
                /**
                 * expected back on
                 * Format: date
                 */
                expected_return_date?: string;
                /**
                 * hours of fasting
                 * @description in h
                 */
                fasting_hours?: number;
                /** heads */
                head_count?: number;
                /** cull */
                is_cull?: boolean;
                /**
                 * kind
                 * @enum {string}
                 */
                kind: "InternalTransfer" | "StudService" | "StudServiceReturn" | "Agistment" | "AgistmentReturn" | "Show" | "ShowReturn" | "Sale" | "SaleReturn" | "Slaughter" | "Other" | "Export" | "Newborn" | "loan";
                /** price */
                price?: string;
                /**
                 * price per
                 * @enum {string}
                 */
                price_basis?: "head" | "kg" | "arroba" | "dozen" | "total";
                /**
                 * reason
                 * @enum {string}
                 */
                reason?: "Age" | "Superfluous" | "Slaughter" | "Sale" | "Newborn" | "LegOrClaw" | "Nutrition" | "Parturition" | "Mastitis" | "Fertility" | "Health" | "Production" | "MilkingAbility" | "BadType" | "Behaviour" | "Other" | "Unknown";
                /** destination */
                to_holding?: {
                    /** holding code */
                    holding_code?: string;
                    /** municipality */
                    municipality?: string;
                    /** name */
                    name?: string;
                    /** state */
                    state?: string;
                    /** tax number */
                    tax_number?: string;
                };
                /** transport */
                transport?: {
                    /** carrier */
                    carrier?: string;
                    /** loading time */
                    loading_time?: string;
                    /** seal */
                    seal?: string;
                    /** vehicle */
                    vehicle?: string;
                };
                /**
                 * kind of weight
                 * @enum {string}
                 */
                weight_kind?: "live" | "live_fasted" | "estimated";
                /**
                 * total weight
                 * @description in kg
                 */
                weight_total_kg?: number;
            } | Record<string, never>;
            /** @enum {string} */
            if_impossible?: "dispute" | "refuse";
            note?: string | null;
            /** @description RFC 3339 with offset, or a plain date: then only the farm's day is meant. */
            occurred_at?: string;
            /** @enum {string} */
            time_precision?: "exact" | "day";
            why: string;
        };
        EventsCounts: {
            disputed: number;
            /** @description Recorded with warnings nobody confirmed. */
            unconfirmed: number;
            /** @description Their subject was not heard of for a day. */
            waiting: number;
            /** @description One of their young was not registered. */
            young: number;
        };
        EventsCurve: {
            a: number | null;
            b: number | null;
            c: number | null;
            peak_dim: number | null;
            peak_kg: number | null;
            persistency: number | null;
            reason: string | null;
            rmse_kg: number | null;
        };
        EventsDead: {
            estimated_kg: number | null;
            heads: number;
            kg: number | null;
            mean_kg: number | null;
            /** Format: date */
            mean_on: string | null;
            unweighed: number;
        };
        EventsDecided: {
            /** Format: date-time */
            decided_at: string;
            /** Format: uuid */
            decided_by: string | null;
            /** @enum {string} */
            decision: "confirmed" | "set_aside" | "accepted";
            version: number;
            why: string | null;
        };
        EventsDecisionIn: {
            /** @enum {string} */
            decision: "confirm" | "set_aside" | "accept";
            why?: string;
        };
        EventsDefinition: {
            above: string;
            below: string;
            counts: string;
            excludes: string;
            explanation: string;
            formula: string;
            names: {
                [key: string]: string;
            };
            source: string;
        };
        EventsDifference: {
            after: unknown;
            before: unknown;
            field: string;
        };
        EventsDueItem: {
            /** Format: uuid */
            assigned_to: string | null;
            /**
             * Format: uuid
             * @description the entry that did it
             */
            closed_by: string | null;
            /** Format: date */
            closed_on: string | null;
            /** @description kinds of entries, the usual one first */
            closes_with: string[];
            /** Format: date */
            due_on: string;
            /**
             * Format: uuid
             * @description the entry that is to be corrected or decided
             */
            entry_id: string | null;
            /**
             * @example {
             *       "served": "2026-05-03"
             *     }
             */
            facts: {
                [key: string]: unknown;
            };
            /**
             * @example [
             *       "snoozed_often"
             *     ]
             */
            flags: string[];
            /** Format: date */
            from_on: string;
            /** @description stays as long as what opened the item stands */
            id: string;
            /** @enum {string} */
            list: "heats_and_services" | "checks" | "births" | "weaning" | "milk" | "growth" | "documents" | "tasks";
            list_label: string;
            /**
             * Format: date-time
             * @description when somebody last gave, put off or skipped it
             */
            marked_at: string | null;
            /** Format: uuid */
            marked_by: string | null;
            place: components["schemas"]["EventsDuePlace"] | null;
            /** @enum {string|null} */
            profile: "pig" | "dairy_cattle" | "beef_cattle" | "buffalo" | "sheep" | "goat" | "broiler" | "layer" | "breeder" | "turkey" | "duck" | "quail" | null;
            /** @enum {string} */
            rule: "first_service_due" | "service_due" | "heat_today" | "return_watch" | "repeat_breeder_review" | "not_served_alert" | "exposure_end_due" | "pregnancy_check_due" | "pregnancy_recheck_due" | "birth_place_move_due" | "close_up_due" | "birth_due" | "birth_overdue" | "abortion_investigation" | "tagging_due" | "castration_due" | "weaning_due" | "litter_imbalance" | "birth_record_incomplete" | "dry_off_due" | "low_yield_dry_off" | "fresh_check_due" | "high_scc_review" | "weighing_due" | "slaughter_ready" | "lot_exit_due" | "pullet_transfer_due" | "head_count_due" | "lot_unreconciled" | "daily_record_missing" | "mortality_alert" | "production_drop" | "feed_low" | "movement_document_missing" | "loan_return_due" | "tag_replacement_due" | "cull_departure_due" | "test_day_due" | "downtime_end" | "disputed_entry" | "farm_task";
            rule_label: string;
            /** @enum {string} */
            severity: "critical" | "high" | "normal" | "info";
            skip_why: string | null;
            /** Format: date */
            skipped_on: string | null;
            snooze_why: string | null;
            /** Format: date */
            snoozed_until: string | null;
            /** @description how often it was put off */
            snoozes: number;
            /** @enum {string} */
            state: "overdue" | "due" | "upcoming" | "snoozed" | "stale" | "skipped" | "done";
            subject: components["schemas"]["EventsDueSubject"];
            /**
             * Format: uuid
             * @description the task of the farm of which it is an occasion
             */
            task_id: string | null;
            /** Format: date */
            to_on: string;
            /** @example Served 29 days ago, on 3 May. */
            why: string;
        };
        EventsDueList: {
            label: string;
            /** @enum {string} */
            list: "heats_and_services" | "checks" | "births" | "weaning" | "milk" | "growth" | "documents" | "tasks";
            severities: {
                [key: string]: number;
            };
            states: {
                [key: string]: number;
            };
        };
        EventsDuePlace: {
            /** Format: uuid */
            id: string;
            name: string | null;
        };
        EventsDueSubject: {
            /** Format: uuid */
            id: string;
            name: string | null;
            /** @enum {string} */
            type: "animal" | "lot" | "group" | "place" | "farm";
        };
        EventsEntry: {
            attachments: components["schemas"]["EventsAttachment"][];
            /** Format: uuid */
            batch_id: string | null;
            data: {
                [key: string]: unknown;
            };
            /** @enum {string|null} */
            decision: "confirmed" | "set_aside" | "accepted" | null;
            /** @description What follows from its place in the history, such as the difference of a recount. */
            derived: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            journal_no: number;
            /** @enum {string} */
            kind: "registration" | "arrival" | "birth" | "identify_from_lot" | "tag_lost" | "tag_replaced" | "tagging" | "group_change" | "lot_change" | "move" | "abortion" | "bin_reading" | "body_condition" | "bulk_milk_delivery" | "carcass_result" | "castration" | "cull_mark" | "dam_moved" | "do_not_breed" | "dry_off" | "egg_collection" | "exposure_end" | "exposure_start" | "feed_delivery" | "feed_use" | "head_count_correction" | "heat" | "litter_closed" | "milking" | "note" | "parturition" | "photo" | "pregnancy_check" | "selection" | "service" | "test_day" | "water_use" | "weighing" | "young_gone" | "fostering" | "weaning" | "death" | "departure" | "lot_close";
            note: string | null;
            /** @description RFC 3339 with offset, or a plain date: then only the farm's day is meant. */
            occurred_at: string;
            /** Format: date */
            occurred_on: string;
            performed_by: string | null;
            reasons: string[];
            /** Format: date-time */
            recorded_at: string;
            /** Format: uuid */
            recorded_by: string | null;
            /** @description The young that were not registered: animal_id, reason, params and detail of each. */
            refused: {
                [key: string]: unknown;
            }[];
            retracted: boolean;
            review: boolean;
            subject: components["schemas"]["EventsSubject"];
            /** @enum {string} */
            time_precision: "exact" | "day";
            /** @enum {string} */
            verdict: "recorded" | "waiting" | "disputed";
            version: number;
            warnings: string[];
        };
        EventsEntryIn: {
            attachments?: components["schemas"]["EventsAttachmentIn"][];
            /** Format: uuid */
            batch_id?: string | null;
            confirmed?: components["schemas"]["EventsConfirmedIn"][];
            /** @description The fields of the kind, as /kinds lists them. */
            data?: {
                [key: string]: unknown;
            } | {
                /** by sex */
                by_sex?: {
                    /** females */
                    female?: number;
                    /** males */
                    male?: number;
                    /** castrated males */
                    male_neuter?: number;
                };
                /** currency */
                currency?: string;
                /** dead on arrival */
                doa_count?: number;
                /** documents */
                documents?: {
                    /**
                     * issued on
                     * Format: date
                     */
                    issue_date?: string;
                    /** number */
                    number?: string;
                    /** series */
                    series?: string;
                    /**
                     * type
                     * @enum {string}
                     */
                    type: "gta" | "invoice" | "health_certificate" | "other";
                    /** state */
                    uf?: string;
                    /**
                     * valid until
                     * Format: date
                     */
                    valid_until?: string;
                }[];
                /** origin */
                from_holding?: {
                    /** holding code */
                    holding_code?: string;
                    /** municipality */
                    municipality?: string;
                    /** name */
                    name?: string;
                    /** state */
                    state?: string;
                    /** tax number */
                    tax_number?: string;
                };
                /** groups */
                group_ids?: string[];
                /** heads */
                head_count?: number;
                /**
                 * place
                 * Format: uuid
                 */
                place_id?: string;
                /** price */
                price?: string;
                /**
                 * price per
                 * @enum {string}
                 */
                price_basis?: "head" | "kg" | "arroba" | "dozen" | "total";
                /**
                 * purpose
                 * @enum {string}
                 */
                purpose?: "breeding" | "growing" | "milk" | "eggs" | "slaughter";
                /**
                 * days of quarantine
                 * @description in days
                 */
                quarantine_days?: number;
                /**
                 * reason
                 * @enum {string}
                 */
                reason: "Purchase" | "Imported" | "InternalTransfer" | "StudService" | "StudServiceReturn" | "Agistment" | "AgistmentReturn" | "Show" | "ShowReturn" | "Sale" | "SaleReturn" | "Slaughter" | "Other" | "loan_return" | "hatchery_placement";
                /**
                 * total weight
                 * @description in kg
                 */
                weight_total_kg?: number;
            } | {
                /**
                 * dam
                 * Format: uuid
                 */
                birth_dam_id?: string;
                /**
                 * size
                 * @enum {string}
                 */
                birth_size?: "ExtraSmall" | "Small" | "Average" | "Large" | "ExtraLarge";
                /**
                 * born
                 * @enum {string}
                 */
                birth_status?: "Alive" | "Stillborn" | "Aborted" | "DiedBeforeTaggingDate" | "DiedAfterTaggingDate" | "SlaughteredAtBirth" | "EuthanisedAtBirth";
                /**
                 * weight at birth
                 * @description in kg
                 */
                birth_weight_kg?: number;
                /** breed */
                breed?: string;
                /** parts of breeds */
                breed_fractions?: {
                    /** breed */
                    breed: string;
                    /** part */
                    fraction: number;
                }[];
                /** coat colour */
                coat_colour?: string;
                /**
                 * genetic dam
                 * Format: uuid
                 */
                genetic_dam_id?: string;
                /** groups */
                group_ids?: string[];
                /** numbers */
                identifiers?: {
                    /** official */
                    official?: boolean;
                    /**
                     * position
                     * @enum {string}
                     */
                    position?: "left_ear" | "right_ear" | "left_face" | "neck" | "leg" | "wing" | "rumen" | "shoulder" | "other";
                    /** scheme */
                    scheme: string;
                    /**
                     * type
                     * @enum {string}
                     */
                    type?: "visual_tag" | "electronic_tag" | "button" | "bolus" | "microchip" | "tattoo" | "brand" | "slap_mark" | "notch" | "leg_band" | "wing_band" | "herd_book" | "management";
                    /** number */
                    value: string;
                }[];
                /** born together */
                multiple?: number;
                /** name */
                name?: string;
                /**
                 * place
                 * Format: uuid
                 */
                place_id?: string;
                /**
                 * kept for
                 * @enum {string}
                 */
                production_type?: "growing" | "breeding" | "beef" | "dairy" | "dual" | "meat" | "wool" | "fibre" | "broiler" | "layer" | "breeder";
                /**
                 * sex
                 * @enum {string}
                 */
                sex: "Female" | "Male" | "MaleNeuter" | "FemaleNeuter" | "MaleCryptorchid" | "Unknown";
                /**
                 * sire
                 * Format: uuid
                 */
                sire_id?: string;
                /**
                 * species
                 * @enum {string}
                 */
                species: "pig" | "cattle" | "buffalo" | "sheep" | "goat" | "chicken" | "turkey" | "duck" | "quail";
            } | {
                /** animals */
                animals: {
                    /**
                     * animal
                     * Format: uuid
                     */
                    animal_id?: string;
                    /**
                     * birth date
                     * Format: date
                     */
                    birth_date?: string;
                    /** numbers */
                    identifiers: {
                        /** official */
                        official?: boolean;
                        /**
                         * position
                         * @enum {string}
                         */
                        position?: "left_ear" | "right_ear" | "left_face" | "neck" | "leg" | "wing" | "rumen" | "shoulder" | "other";
                        /** scheme */
                        scheme: string;
                        /**
                         * type
                         * @enum {string}
                         */
                        type?: "visual_tag" | "electronic_tag" | "button" | "bolus" | "microchip" | "tattoo" | "brand" | "slap_mark" | "notch" | "leg_band" | "wing_band" | "herd_book" | "management";
                        /** number */
                        value: string;
                    }[];
                    /** name */
                    name?: string;
                    /**
                     * sex
                     * @enum {string}
                     */
                    sex: "Female" | "Male" | "MaleNeuter" | "FemaleNeuter" | "MaleCryptorchid" | "Unknown";
                    /**
                     * weight
                     * @description in kg
                     */
                    weight_kg?: number;
                }[];
            } | {
                /** number */
                identifier: string;
                /** official */
                official?: boolean;
                /**
                 * position
                 * @enum {string}
                 */
                position?: "left_ear" | "right_ear" | "left_face" | "neck" | "leg" | "wing" | "rumen" | "shoulder" | "other";
                /**
                 * reason
                 * @enum {string}
                 */
                reason: "lost" | "broken" | "unreadable" | "wrong_number" | "change_of_system";
                /** scheme */
                scheme: string;
                /**
                 * type
                 * @enum {string}
                 */
                type?: "visual_tag" | "electronic_tag" | "button" | "bolus" | "microchip" | "tattoo" | "brand" | "slap_mark" | "notch" | "leg_band" | "wing_band" | "herd_book" | "management";
            } | {
                /** number */
                identifier: string;
                /** official */
                official: boolean;
                /** old number */
                old_identifier: string;
                /** scheme */
                old_scheme?: string;
                /**
                 * position
                 * @enum {string}
                 */
                position?: "left_ear" | "right_ear" | "left_face" | "neck" | "leg" | "wing" | "rumen" | "shoulder" | "other";
                /**
                 * reason
                 * @enum {string}
                 */
                reason: "lost" | "broken" | "unreadable" | "wrong_number" | "change_of_system";
                /** scheme */
                scheme: string;
                /**
                 * type
                 * @enum {string}
                 */
                type: "visual_tag" | "electronic_tag" | "button" | "bolus" | "microchip" | "tattoo" | "brand" | "slap_mark" | "notch" | "leg_band" | "wing_band" | "herd_book" | "management";
            } | {
                /** number */
                identifier: string;
                /** official */
                official: boolean;
                /**
                 * position
                 * @enum {string}
                 */
                position?: "left_ear" | "right_ear" | "left_face" | "neck" | "leg" | "wing" | "rumen" | "shoulder" | "other";
                /** scheme */
                scheme: string;
                /**
                 * type
                 * @enum {string}
                 */
                type: "visual_tag" | "electronic_tag" | "button" | "bolus" | "microchip" | "tattoo" | "brand" | "slap_mark" | "notch" | "leg_band" | "wing_band" | "herd_book" | "management";
            } | {
                /** by sex */
                by_sex?: {
                    /** females */
                    female?: number;
                    /** males */
                    male?: number;
                    /** castrated males */
                    male_neuter?: number;
                };
                /**
                 * from group
                 * Format: uuid
                 */
                from_id?: string;
                /** heads */
                head_count?: number;
                /**
                 * purpose
                 * @enum {string}
                 */
                purpose?: "feeding" | "milking" | "housing" | "reproduction" | "health" | "weighing" | "sale" | "contemporary" | "other";
                /**
                 * to group or lot
                 * Format: uuid
                 */
                to_id?: string;
            } | {
                /** heads */
                head_count?: number;
                /**
                 * to place
                 * Format: uuid
                 */
                to_place_id: string;
            } | {
                /**
                 * cause
                 * @enum {string}
                 */
                cause?: "crushing" | "low_viability" | "starvation" | "chilling" | "heat_stress" | "diarrhoea" | "respiratory" | "nervous" | "septicaemia" | "tick_fever" | "parasites" | "poisoning" | "snake_bite" | "lightning" | "predator" | "transport" | "accident" | "hernia" | "bloat" | "displaced_abomasum" | "milk_fever" | "mastitis" | "udder_conformation" | "lameness" | "dystocia" | "prolapse" | "metritis" | "no_heat" | "repeat_breeder" | "not_pregnant" | "abortion" | "small_litters" | "low_milk" | "poor_growth" | "old_age" | "temperament" | "surplus" | "end_of_cycle" | "sudden_death" | "unknown";
                /** foetuses */
                foetus_count?: number;
                /** gives milk */
                lactation_started?: boolean;
                /** sample taken */
                sample_taken?: boolean;
            } | {
                /**
                 * what the bin holds
                 * @description in kg
                 */
                capacity_kg?: number;
                /**
                 * inside
                 * @description in kg
                 */
                kg?: number;
                /**
                 * level
                 * @description in %
                 */
                level_pct?: number;
            } | {
                /**
                 * method
                 * @enum {string}
                 */
                method?: "Manual" | "Automated";
                /** heads in the sample */
                sample_count?: number;
                /**
                 * scale
                 * @enum {string}
                 */
                scale: "1-5" | "1-9";
                /** score */
                score: number;
            } | {
                /**
                 * antibiotic test
                 * @enum {string}
                 */
                antibiotic_test?: "negative" | "positive";
                /** buyer */
                buyer?: string;
                /** currency */
                currency?: string;
                /** document */
                document?: string;
                /**
                 * fat
                 * @description in %
                 */
                fat_pct?: number;
                /**
                 * milk since
                 * Format: date-time
                 */
                from_at: string;
                /** milk kept out of */
                kept_out?: string[];
                /**
                 * milk
                 * @description in kg
                 */
                kg?: number;
                /**
                 * lactose
                 * @description in %
                 */
                lactose_pct?: number;
                /**
                 * litres
                 * @description in L
                 */
                litres?: number;
                /** price */
                price?: string;
                /**
                 * price per
                 * @enum {string}
                 */
                price_basis?: "litre" | "kg" | "total";
                /**
                 * protein
                 * @description in %
                 */
                protein_pct?: number;
                /**
                 * somatic cells
                 * @description in cells/mL
                 */
                scc?: number;
                /**
                 * solids
                 * @description in %
                 */
                solids_pct?: number;
                /**
                 * tank
                 * Format: uuid
                 */
                tank_id?: string;
                /**
                 * bacteria
                 * @description in CFU/mL
                 */
                tbc_cfu_ml?: number;
                /**
                 * temperature
                 * @description in °C
                 */
                temperature_c?: number;
                /**
                 * collected at
                 * Format: date-time
                 */
                to_at: string;
            } | {
                /**
                 * carcass weight
                 * @description in kg
                 */
                carcass_kg: number;
                /**
                 * carcass
                 * @enum {string}
                 */
                carcass_state: "hot" | "cold";
                /** classification */
                classification?: string;
                /** condemned */
                condemned?: boolean;
                /** heads condemned */
                condemned_count?: number;
                /** condemned because */
                condemned_reason?: string;
                /** currency */
                currency?: string;
                /**
                 * hours of fasting
                 * @description in h
                 */
                fasting_hours?: number;
                /** heads */
                head_count?: number;
                /**
                 * live weight
                 * @description in kg
                 */
                live_kg?: number;
                /** pH after 24 h */
                ph24?: number;
                /** plant */
                plant?: {
                    /**
                     * inspection
                     * @enum {string}
                     */
                    inspection?: "SIF" | "SIE" | "SIM" | "other";
                    /** name */
                    name?: string;
                    /** number */
                    number?: string;
                };
                /** price */
                price?: string;
                /**
                 * price per
                 * @enum {string}
                 */
                price_basis?: "head" | "kg" | "arroba" | "dozen" | "total";
            } | {
                /** anaesthesia */
                anaesthesia?: boolean;
                /** heads */
                head_count?: number;
                /**
                 * method
                 * @enum {string}
                 */
                method?: "surgical" | "rubber_ring" | "burdizzo" | "immunological";
            } | {
                /**
                 * cause
                 * @enum {string}
                 */
                cause?: "crushing" | "low_viability" | "starvation" | "chilling" | "heat_stress" | "diarrhoea" | "respiratory" | "nervous" | "septicaemia" | "tick_fever" | "parasites" | "poisoning" | "snake_bite" | "lightning" | "predator" | "transport" | "accident" | "hernia" | "bloat" | "displaced_abomasum" | "milk_fever" | "mastitis" | "udder_conformation" | "lameness" | "dystocia" | "prolapse" | "metritis" | "no_heat" | "repeat_breeder" | "not_pregnant" | "abortion" | "small_litters" | "low_milk" | "poor_growth" | "old_age" | "temperament" | "surplus" | "end_of_cycle" | "sudden_death" | "unknown";
                /**
                 * planned for
                 * Format: date
                 */
                planned_date?: string;
                /** marked */
                value: boolean;
            } | {
                /** reason */
                reason?: string;
                /** not to be served */
                value: boolean;
            } | {
                /**
                 * last milk
                 * @description in kg
                 */
                last_milk_kg?: number;
                /**
                 * reason
                 * @enum {string}
                 */
                reason?: "due" | "low_yield" | "illness" | "other";
                /** dry-cow treatment given */
                treated?: boolean;
            } | {
                /** rounds that this is of */
                collections_today?: number;
                /** cracked */
                cracked?: number;
                /**
                 * destination
                 * @enum {string}
                 */
                destination: "sale" | "hatching" | "discard" | "own_use";
                /** dirty */
                dirty?: number;
                /** discarded */
                discarded?: number;
                /** double yolk */
                double_yolk?: number;
                /** floor eggs */
                floor?: number;
                /** hatching eggs */
                hatching?: number;
                /**
                 * mean weight
                 * @description in g
                 */
                mean_weight_g?: number;
                /** saleable */
                saleable?: number;
                /** eggs */
                total: number;
            } | {
                /**
                 * exposure
                 * Format: uuid
                 */
                exposure_id?: string;
            } | {
                /**
                 * group
                 * Format: uuid
                 */
                group_id?: string;
                /**
                 * planned end
                 * Format: date
                 */
                planned_end_date?: string;
                /** season */
                season: string;
                /** males */
                sire_ids: string[];
            } | {
                /** batch */
                batch?: string;
                /** currency */
                currency?: string;
                /**
                 * feed
                 * Format: uuid
                 */
                feed_id: string;
                /** invoice */
                invoice?: string;
                /**
                 * feed
                 * @description in kg
                 */
                kg: number;
                /** medicated */
                medicated?: {
                    /**
                     * in the feed
                     * @description in mg/kg
                     */
                    mg_per_kg?: number;
                    /** product */
                    product: string;
                };
                /** price */
                price?: string;
                /**
                 * price per
                 * @enum {string}
                 */
                price_basis?: "kg" | "tonne" | "total";
                /** supplier */
                supplier?: string;
                /**
                 * to bin, lot or group
                 * Format: uuid
                 */
                to_id?: string;
            } | {
                /**
                 * at the trough
                 * @description in s
                 */
                duration_s?: number;
                /**
                 * feed
                 * Format: uuid
                 */
                feed_id: string;
                /**
                 * from bin
                 * Format: uuid
                 */
                from_bin_id?: string;
                /**
                 * eaten
                 * @description in kg
                 */
                kg: number;
                /**
                 * how it is known
                 * @enum {string}
                 */
                method: "measured" | "estimated" | "ration";
                /**
                 * from day
                 * Format: date
                 */
                period_from?: string;
                /**
                 * to day
                 * Format: date
                 */
                period_to?: string;
            } | {
                /** by sex */
                by_sex?: {
                    /** females */
                    female?: number;
                    /** males */
                    male?: number;
                    /** castrated males */
                    male_neuter?: number;
                };
                /** counted */
                counted?: number;
                /**
                 * reason
                 * @enum {string}
                 */
                reason: "recount" | "counting_error_at_entry" | "unrecorded_death" | "theft" | "escape" | "other";
            } | {
                /**
                 * certainty
                 * @enum {string}
                 */
                certainty?: "InHeat" | "Suspect";
                /**
                 * intensity
                 * @enum {string}
                 */
                intensity?: "VeryWeak" | "Weak" | "Normal" | "Strong" | "VeryStrong";
                /**
                 * how it was found
                 * @enum {string}
                 */
                method: "Visual" | "teaser" | "boar_contact" | "Pedometer" | "collar" | "ear_tag" | "bolus" | "Chemical" | "Other";
                /** signs */
                signs?: ("StandsUnder" | "ClearSlime" | "Slime" | "InterestedInOtherAnimals" | "Bawling" | "Blood")[];
                /** served in this heat */
                used?: boolean;
            } | {
                /** what it holds */
                characteristics?: {
                    /**
                     * acetone
                     * @description in mmol/L
                     */
                    acetone_mmol_l?: number;
                    /**
                     * ketones (BHB)
                     * @description in mmol/L
                     */
                    bhb_mmol_l?: number;
                    /**
                     * fat
                     * @description in %
                     */
                    fat_pct?: number;
                    /**
                     * lactose
                     * @description in %
                     */
                    lactose_pct?: number;
                    /**
                     * pregnancy glycoproteins (PAG)
                     * @description in mmol/L
                     */
                    pag?: number;
                    /**
                     * progesterone
                     * @description in mmol/L
                     */
                    progesterone?: number;
                    /**
                     * protein
                     * @description in %
                     */
                    protein_pct?: number;
                    /**
                     * somatic cells
                     * @description in cells/mL
                     */
                    scc?: number;
                    /**
                     * urea
                     * @description in mg/L
                     */
                    urea_mg_l?: number;
                };
                /** milked out */
                complete?: boolean;
                /**
                 * destination
                 * @enum {string}
                 */
                destination?: "tank" | "colostrum" | "calves" | "discard";
                /** device */
                device_id?: string;
                /**
                 * duration
                 * @description in s
                 */
                duration_s?: number;
                /**
                 * litres
                 * @description in L
                 */
                litres?: number;
                /** quarters */
                quarters?: {
                    /**
                     * milk
                     * @description in kg
                     */
                    kg: number;
                    /**
                     * quarter
                     * @enum {string}
                     */
                    quarter: "LF" | "RF" | "LR" | "RR";
                }[];
                /** remarks */
                remarks?: ("AnimalSick" | "MilkingIncomplete" | "TeatSeparated" | "MilkedSeparately" | "SamplingFailed")[];
                /** milking of the day */
                shift?: number;
                /**
                 * began at
                 * Format: date-time
                 */
                started_at?: string;
                /**
                 * milk
                 * @description in kg
                 */
                weight_kg?: number;
            } | {
                /** marks */
                flags?: ("priority" | "review" | "monitor")[];
                /** text */
                text: string;
            } | {
                /** attended */
                attended?: boolean;
                /** born alive */
                born_alive: number;
                /** by sex */
                by_sex?: {
                    /** females */
                    female?: number;
                    /** males */
                    male?: number;
                };
                /**
                 * ease of birth
                 * @enum {string}
                 */
                ease?: "EasyUnassisted" | "EasyAssisted" | "DifficultExtraAssistance" | "DifficultVeterinaryCare" | "CaesareanOrSurgery";
                /** induced */
                induced?: boolean;
                /**
                 * litter
                 * Format: uuid
                 */
                litter_id?: string;
                /**
                 * weight of the litter
                 * @description in kg
                 */
                litter_weight_kg?: number;
                /** mummified */
                mummified?: number;
                /** young */
                offspring?: {
                    /**
                     * animal
                     * Format: uuid
                     */
                    animal_id?: string;
                    /**
                     * size
                     * @enum {string}
                     */
                    birth_size?: "ExtraSmall" | "Small" | "Average" | "Large" | "ExtraLarge";
                    /**
                     * born
                     * @enum {string}
                     */
                    birth_status?: "Alive" | "Stillborn" | "Aborted" | "DiedBeforeTaggingDate" | "DiedAfterTaggingDate" | "SlaughteredAtBirth" | "EuthanisedAtBirth";
                    /**
                     * weight at birth
                     * @description in kg
                     */
                    birth_weight_kg?: number;
                    /** breed */
                    breed?: string;
                    /** numbers */
                    identifiers?: {
                        /** official */
                        official?: boolean;
                        /**
                         * position
                         * @enum {string}
                         */
                        position?: "left_ear" | "right_ear" | "left_face" | "neck" | "leg" | "wing" | "rumen" | "shoulder" | "other";
                        /** scheme */
                        scheme: string;
                        /**
                         * type
                         * @enum {string}
                         */
                        type?: "visual_tag" | "electronic_tag" | "button" | "bolus" | "microchip" | "tattoo" | "brand" | "slap_mark" | "notch" | "leg_band" | "wing_band" | "herd_book" | "management";
                        /** number */
                        value: string;
                    }[];
                    /** name */
                    name?: string;
                    /**
                     * sex
                     * @enum {string}
                     */
                    sex: "Female" | "Male" | "MaleNeuter" | "FemaleNeuter" | "MaleCryptorchid" | "Unknown";
                }[];
                /**
                 * place
                 * Format: uuid
                 */
                place_id?: string;
                /** placenta retained */
                placenta_retained?: boolean;
                /**
                 * sire
                 * Format: uuid
                 */
                sire_id?: string;
                /** stillborn */
                stillborn: number;
            } | {
                /** caption */
                caption?: string;
                /**
                 * kind of file
                 * @enum {string}
                 */
                media_type?: "image/jpeg" | "image/png" | "image/webp" | "image/heic";
                /** file */
                sha256: string;
            } | {
                /** examiner */
                examiner?: string;
                /** also found */
                exceptions?: ("false_pregnancy" | "abnormal_foetus" | "cyst" | "metritis")[];
                /**
                 * age of the foetus
                 * @description in days
                 */
                foetal_age_days?: number;
                /** foetuses */
                foetus_count?: number;
                /** female foetuses */
                foetus_female?: number;
                /** male foetuses */
                foetus_male?: number;
                /**
                 * method
                 * @enum {string}
                 */
                method: "Echography" | "Palpation" | "doppler" | "boar_return" | "Blood" | "Milk" | "Visual" | "Other";
                /**
                 * result
                 * @enum {string}
                 */
                result: "Pregnant" | "Multiple" | "Empty" | "Unknown";
            } | {
                /** contemporary group */
                contemporary_group?: string;
                /**
                 * weight
                 * @description in kg
                 */
                entry_weight_kg?: number;
                /**
                 * as
                 * @enum {string}
                 */
                role: "breeding_female" | "breeding_male";
            } | {
                /** embryo */
                embryo?: {
                    /**
                     * age of the embryo
                     * @description in days
                     */
                    age_days?: number;
                    /**
                     * donor
                     * Format: uuid
                     */
                    donor_id?: string;
                    /** donor from outside */
                    donor_text?: string;
                    /** grade */
                    grade?: string;
                    /**
                     * preservation
                     * @enum {string}
                     */
                    preservation?: "Fresh" | "Frozen";
                };
                /**
                 * heat
                 * @enum {string}
                 */
                heat_kind?: "natural" | "induced" | "fixed_time" | "after_weaning";
                /**
                 * method
                 * @enum {string}
                 */
                method: "Insemination" | "NaturalService" | "Implantation";
                /** semen */
                semen?: {
                    /** batch */
                    batch?: string;
                    /**
                     * collected on
                     * Format: date
                     */
                    collected_on?: string;
                    /** doses */
                    doses?: number;
                    /**
                     * preservation
                     * @enum {string}
                     */
                    preservation?: "Liquid" | "Frozen";
                    /**
                     * sexed semen
                     * @enum {string}
                     */
                    sexed?: "Female" | "Male";
                    /**
                     * purity of sexing
                     * @description in %
                     */
                    sexed_pct?: number;
                };
                /** sires */
                sire_ids?: string[];
                /** sire from outside */
                sire_text?: string;
                /** sire not known */
                sire_unknown?: boolean;
                /** technician */
                technician?: string;
            } | {
                /**
                 * acetone
                 * @description in mmol/L
                 */
                acetone_mmol_l?: number;
                /**
                 * ketones (BHB)
                 * @description in mmol/L
                 */
                bhb_mmol_l?: number;
                /**
                 * no sample because
                 * @enum {string}
                 */
                code?: "Dry" | "SamplingImpossible" | "Sick";
                /**
                 * fat
                 * @description in %
                 */
                fat_pct?: number;
                /**
                 * lactose
                 * @description in %
                 */
                lactose_pct?: number;
                /**
                 * milk in 24 h
                 * @description in kg
                 */
                milk_kg?: number;
                /** milkings */
                milkings?: number;
                /**
                 * pregnancy glycoproteins (PAG)
                 * @description in mmol/L
                 */
                pag?: number;
                /**
                 * progesterone
                 * @description in mmol/L
                 */
                progesterone?: number;
                /**
                 * protein
                 * @description in %
                 */
                protein_pct?: number;
                /**
                 * somatic cells
                 * @description in cells/mL
                 */
                scc?: number;
                /**
                 * test of the herd
                 * Format: uuid
                 */
                test_day_id: string;
                /**
                 * urea
                 * @description in mg/L
                 */
                urea_mg_l?: number;
            } | {
                /**
                 * water
                 * @description in L
                 */
                litres: number;
                /**
                 * from day
                 * Format: date
                 */
                period_from?: string;
                /**
                 * to day
                 * Format: date
                 */
                period_to?: string;
            } | {
                /** device */
                device_id?: string;
                /**
                 * hours of fasting
                 * @description in h
                 */
                fasting_hours?: number;
                /** heads */
                head_count?: number;
                /**
                 * method
                 * @enum {string}
                 */
                method?: "LoadCell" | "Girth" | "Assessed" | "WalkOver" | "Predicted" | "Imaged" | "FrontEndCorrelated" | "GroupAverage";
                /**
                 * what is weighed
                 * @enum {string}
                 */
                mode?: "single" | "sample" | "total";
                /**
                 * occasion
                 * @enum {string}
                 */
                purpose?: "routine" | "birth" | "weaning" | "yearling" | "entry" | "exit";
                /** heads in the sample */
                sample_count?: number;
                /**
                 * weight of the sample
                 * @description in kg
                 */
                sample_total_kg?: number;
                /**
                 * standard deviation
                 * @description in kg
                 */
                sd_kg?: number;
                /**
                 * tare
                 * @description in kg
                 */
                tare_kg?: number;
                /**
                 * total weight
                 * @description in kg
                 */
                total_kg?: number;
                /**
                 * weight
                 * @description in kg
                 */
                weight_kg?: number;
                /**
                 * weights
                 * @description in kg
                 */
                weights?: number[];
            } | {
                /** by sex */
                by_sex?: {
                    /** females */
                    female?: number;
                    /** males */
                    male?: number;
                    /** castrated males */
                    male_neuter?: number;
                };
                /** heads */
                head_count?: number;
                /**
                 * reason
                 * @enum {string}
                 */
                reason?: "equalise" | "dam_dead" | "no_milk" | "fall_behind" | "nurse";
                /**
                 * to litter
                 * Format: uuid
                 */
                to_id: string;
            } | {
                /** by sex */
                by_sex?: {
                    /** females */
                    female?: number;
                    /** males */
                    male?: number;
                    /** castrated males */
                    male_neuter?: number;
                };
                /** heads */
                head_count?: number;
                /** milk feeding ended */
                milk_fed_ended?: boolean;
                /** the dam nurses others */
                sow_becomes_nurse?: boolean;
                /**
                 * to lot
                 * Format: uuid
                 */
                to_id?: string;
                /**
                 * which are weaned
                 * @enum {string}
                 */
                type?: "total" | "partial" | "zero";
                /**
                 * total weight
                 * @description in kg
                 */
                weight_total_kg?: number;
            } | {
                /** by sex */
                by_sex?: {
                    /** females */
                    female?: number;
                    /** males */
                    male?: number;
                    /** castrated males */
                    male_neuter?: number;
                };
                /**
                 * cause
                 * @enum {string}
                 */
                cause?: "crushing" | "low_viability" | "starvation" | "chilling" | "heat_stress" | "diarrhoea" | "respiratory" | "nervous" | "septicaemia" | "tick_fever" | "parasites" | "poisoning" | "snake_bite" | "lightning" | "predator" | "transport" | "accident" | "hernia" | "bloat" | "displaced_abomasum" | "milk_fever" | "mastitis" | "udder_conformation" | "lameness" | "dystocia" | "prolapse" | "metritis" | "no_heat" | "repeat_breeder" | "not_pregnant" | "abortion" | "small_litters" | "low_milk" | "poor_growth" | "old_age" | "temperament" | "surplus" | "end_of_cycle" | "sudden_death" | "unknown";
                /**
                 * disposal
                 * @enum {string}
                 */
                disposal?: "ApprovedService" | "Consumption" | "OnPremise" | "incineration" | "composting" | "burial" | "rendering" | "Other";
                /** found dead */
                found_dead?: boolean;
                /** heads */
                head_count?: number;
                /**
                 * how
                 * @enum {string}
                 */
                method: "Perished" | "euthanasia" | "Slaughter" | "Culled" | "Accident" | "Theft" | "Lost" | "Other";
                /** necropsy */
                necropsy?: boolean;
                /**
                 * reason
                 * @enum {string}
                 */
                reason?: "Disease" | "Accident" | "Parturition" | "Age" | "Consumption" | "Culled" | "Fertility" | "LegOrClaw" | "Mastitis" | "MilkingAbility" | "Missing" | "Nutrition" | "Production" | "Other" | "Unknown";
                /**
                 * weight
                 * @description in kg
                 */
                weight_kg?: number;
            } | {
                /** by sex */
                by_sex?: {
                    /** females */
                    female?: number;
                    /** males */
                    male?: number;
                    /** castrated males */
                    male_neuter?: number;
                };
                /** currency */
                currency?: string;
                /** deductions */
                deductions?: string;
                /** documents */
                documents?: {
                    /**
                     * issued on
                     * Format: date
                     */
                    issue_date?: string;
                    /** number */
                    number?: string;
                    /** series */
                    series?: string;
                    /**
                     * type
                     * @enum {string}
                     */
                    type: "gta" | "invoice" | "health_certificate" | "other";
                    /** state */
                    uf?: string;
                    /**
                     * valid until
                     * Format: date
                     */
                    valid_until?: string;
                }[];
                /**
                 * expected back on
                 * Format: date
                 */
                expected_return_date?: string;
                /**
                 * hours of fasting
                 * @description in h
                 */
                fasting_hours?: number;
                /** heads */
                head_count?: number;
                /** cull */
                is_cull?: boolean;
                /**
                 * kind
                 * @enum {string}
                 */
                kind: "InternalTransfer" | "StudService" | "StudServiceReturn" | "Agistment" | "AgistmentReturn" | "Show" | "ShowReturn" | "Sale" | "SaleReturn" | "Slaughter" | "Other" | "Export" | "Newborn" | "loan";
                /** price */
                price?: string;
                /**
                 * price per
                 * @enum {string}
                 */
                price_basis?: "head" | "kg" | "arroba" | "dozen" | "total";
                /**
                 * reason
                 * @enum {string}
                 */
                reason?: "Age" | "Superfluous" | "Slaughter" | "Sale" | "Newborn" | "LegOrClaw" | "Nutrition" | "Parturition" | "Mastitis" | "Fertility" | "Health" | "Production" | "MilkingAbility" | "BadType" | "Behaviour" | "Other" | "Unknown";
                /** destination */
                to_holding?: {
                    /** holding code */
                    holding_code?: string;
                    /** municipality */
                    municipality?: string;
                    /** name */
                    name?: string;
                    /** state */
                    state?: string;
                    /** tax number */
                    tax_number?: string;
                };
                /** transport */
                transport?: {
                    /** carrier */
                    carrier?: string;
                    /** loading time */
                    loading_time?: string;
                    /** seal */
                    seal?: string;
                    /** vehicle */
                    vehicle?: string;
                };
                /**
                 * kind of weight
                 * @enum {string}
                 */
                weight_kind?: "live" | "live_fasted" | "estimated";
                /**
                 * total weight
                 * @description in kg
                 */
                weight_total_kg?: number;
            } | Record<string, never>;
            /** Format: uuid */
            id?: string | null;
            /** @enum {string} */
            if_impossible?: "dispute" | "refuse";
            /** @enum {string} */
            kind: "arrival" | "birth" | "identify_from_lot" | "tag_lost" | "tag_replaced" | "tagging" | "group_change" | "move" | "abortion" | "bin_reading" | "body_condition" | "bulk_milk_delivery" | "carcass_result" | "castration" | "cull_mark" | "do_not_breed" | "dry_off" | "egg_collection" | "exposure_end" | "exposure_start" | "feed_delivery" | "feed_use" | "head_count_correction" | "heat" | "milking" | "note" | "parturition" | "photo" | "pregnancy_check" | "selection" | "service" | "test_day" | "water_use" | "weighing" | "fostering" | "weaning" | "death" | "departure" | "lot_close";
            note?: string | null;
            /** @description RFC 3339 with offset, or a plain date: then only the farm's day is meant. */
            occurred_at: string;
            performed_by?: string | null;
            source?: string | null;
            source_id?: string | null;
            subject: components["schemas"]["EventsSubjectIn"];
            /** @enum {string} */
            time_precision?: "exact" | "day";
        };
        EventsEntryPage: {
            items: components["schemas"]["EventsEntry"][];
            /** @description cursor of the next page; null at the end */
            next: string | null;
        };
        EventsFeed: {
            basis: string | null;
            kg: number | null;
            shared: boolean;
        };
        EventsFemale: {
            /** @enum {string|null} */
            barred: "to_cull" | "do_not_breed" | null;
            /** Format: date */
            check_from: string | null;
            /** Format: date */
            check_to: string | null;
            /** Format: date */
            conceived_on: string | null;
            /** @description from that day to today */
            days: number;
            /** Format: date */
            due_on: string | null;
            /** Format: uuid */
            id: string;
            label: string | null;
            /** @enum {string|null} */
            lactation: "lactating" | "dry" | null;
            parity: number;
            /** Format: uuid */
            place_id: string | null;
            /** @enum {string} */
            profile: "pig" | "dairy_cattle" | "beef_cattle" | "buffalo" | "sheep" | "goat" | "broiler" | "layer" | "breeder" | "turkey" | "duck" | "quail";
            service: components["schemas"]["EventsFemaleService"] | null;
            /** Format: date */
            since: string;
            /** @enum {string} */
            standing: "immature" | "open" | "exposed" | "served" | "pregnant";
        };
        EventsFemalePage: {
            items: components["schemas"]["EventsFemale"][];
            /** @description cursor of the next page; null at the end */
            next: string | null;
        };
        EventsFemaleService: {
            /** @description service, exposure, or inferred from a check */
            kind: string;
            /** Format: date */
            last_on: string;
            method: string | null;
            no: number;
            /** Format: date */
            on: string;
            sires: components["schemas"]["EventsSire"][];
        };
        EventsFemaleSummary: {
            /** @description heads by what keeps them from breeding */
            barred: {
                [key: string]: number;
            };
            /** @description heads by lactation */
            lactations: {
                [key: string]: number;
            };
            /** @description heads by list, all of them */
            lists: {
                [key: string]: number;
            };
            /** Format: date */
            on: string;
            /** @description heads by profile, of every one that has females */
            profiles: {
                [key: string]: number;
            };
            /** @description heads by standing */
            standings: {
                [key: string]: number;
            };
        };
        EventsFigure: {
            /** Format: date-time */
            as_of: string | null;
            better: string | null;
            code: string;
            denominator: number | null;
            flags: string[];
            interval: components["schemas"]["EventsInterval"] | null;
            name: string;
            numerator: number | null;
            open: number;
            parts: components["schemas"]["EventsPart"][];
            reason: string | null;
            rule_version: number;
            settings: components["schemas"]["EventsSetting"][];
            /** @enum {string|null} */
            standing: "better" | "within" | "worse" | null;
            target: components["schemas"]["EventsHeld"] | null;
            theme: string;
            theme_name: string;
            trend: components["schemas"]["EventsTrend"] | null;
            unit: string;
            value: number | null;
        };
        EventsFigurePoint: {
            denominator: number | null;
            flags: string[];
            /** Format: date */
            from: string;
            numerator: number | null;
            parts: components["schemas"]["EventsPart"][];
            reason: string | null;
            /** @enum {string|null} */
            standing: "better" | "within" | "worse" | null;
            target: components["schemas"]["EventsHeld"] | null;
            /** Format: date */
            to: string;
            value: number | null;
        };
        EventsFigures: {
            /** Format: date */
            from: string;
            items: components["schemas"]["EventsFigure"][];
            profile: string;
            /** Format: date */
            to: string;
        };
        EventsFigureTarget: {
            /** @enum {string} */
            direction: "up" | "down" | "band";
            /** @example farrowing_rate */
            kpi: string;
            name: string;
            /** @enum {string} */
            profile: "pig" | "dairy_cattle" | "beef_cattle" | "buffalo" | "sheep" | "goat" | "broiler" | "layer" | "breeder" | "turkey" | "duck" | "quail";
            suggestions: components["schemas"]["EventsSuggestion"][];
            target: components["schemas"]["EventsTarget"] | null;
            unit: string;
            /** @description the number of the last change; 0 without one */
            version: number;
        };
        EventsFigureTargets: {
            items: components["schemas"]["EventsFigureTarget"][];
            next: string | null;
        };
        EventsForecast: {
            births: components["schemas"]["EventsBirths"][];
            /** Format: date */
            from: string;
            lots: components["schemas"]["EventsGrowing"][];
            milk: components["schemas"]["EventsMilk"] | null;
            places: components["schemas"]["EventsPlaces"][];
            /** @enum {string} */
            profile: "pig" | "dairy_cattle" | "beef_cattle" | "buffalo" | "sheep" | "goat" | "broiler" | "layer" | "breeder" | "turkey" | "duck" | "quail";
            rates: components["schemas"]["EventsRates"];
            sales: components["schemas"]["EventsSales"][];
            /** Format: date */
            to: string;
            weaned_per_litter: number | null;
            without_due: number;
        };
        EventsGain: {
            adg_kg: number;
            animals: number;
            days: number;
            /** Format: uuid */
            key: string;
            mean_end_kg: number;
            mean_gain_kg: number;
            mean_start_kg: number;
            name: string | null;
        };
        EventsGains: {
            items: components["schemas"]["EventsGain"][];
            next: string | null;
        };
        EventsGrowing: {
            /** @enum {string|null} */
            by: "weight" | "age" | null;
            heads: number;
            /** Format: uuid */
            id: string;
            name: string | null;
            /** Format: date */
            sold_on: string | null;
            /** Format: date */
            weaned_on: string | null;
        };
        EventsGrowth: {
            adg_kg: number | null;
            days: number | null;
            first: components["schemas"]["EventsPoint"] | null;
            gain_kg: number | null;
            last: components["schemas"]["EventsPoint"] | null;
            points: components["schemas"]["EventsPoint"][];
            projection: components["schemas"]["EventsProjection"];
            /** Format: uuid */
            subject_id: string;
        };
        EventsHeads: {
            heads: number;
            kg: number | null;
            mean_kg: number | null;
            /** Format: date */
            mean_on: string | null;
            unweighed: number;
        };
        EventsHeld: {
            /** @enum {string} */
            direction: "up" | "down" | "band";
            maximum: number | null;
            minimum: number | null;
            source: string | null;
            /** Format: date */
            valid_from: string;
        };
        EventsInterval: {
            high: number;
            low: number;
        };
        EventsItem: {
            /** @description All that is impossible or unlikely of it. */
            findings?: {
                [key: string]: unknown;
            }[];
            /** Format: uuid */
            id: string | null;
            /** @description A problem document (RFC 9457). */
            problem?: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            status: "created" | "duplicate" | "disputed" | "waiting" | "refused";
            /** Format: uuid */
            subject_id?: string;
            /** @enum {string} */
            subject_type?: "animal" | "lot" | "place" | "farm";
            version?: number;
        };
        EventsKind: {
            /** @description Whether people record it. */
            by_hand: boolean;
            code: string;
            fields: components["schemas"]["EventsKindField"][];
            label: string;
            labels: {
                [key: string]: string;
            };
            /** @description Those of the animals and lots that it can be about; null: all. */
            profiles: string[] | null;
            rank: number;
            subjects: string[];
        };
        EventsKindField: {
            /** @description More than this. */
            above?: number;
            enum?: string[];
            fields?: {
                [key: string]: unknown;
            }[];
            label: string;
            labels: {
                [key: string]: string;
            };
            maximum?: number;
            minimum?: number;
            name: string;
            options?: {
                [key: string]: unknown;
            }[];
            required: boolean;
            type: string;
            unit?: string;
        };
        EventsKinds: {
            items: components["schemas"]["EventsKind"][];
            next: string | null;
        };
        EventsLactation: {
            /** Format: date */
            begin_on: string;
            best_prediction_305: components["schemas"]["EventsBestPrediction"];
            curve: components["schemas"]["EventsCurve"];
            /** @description days in milk at its end, or today */
            dim: number;
            end_by: string | null;
            /** Format: date */
            end_on: string | null;
            /** Format: uuid */
            lactation_id: string;
            parity: number;
            persistency: components["schemas"]["EventsPersistency"];
            tests: components["schemas"]["EventsMilkTest"][];
            yield_305: components["schemas"]["EventsYield"];
            yield_so_far: components["schemas"]["EventsYield"];
        };
        EventsLactations: {
            items: components["schemas"]["EventsLactation"][];
        };
        EventsLotCurve: {
            /** @enum {string} */
            age_from: "birth" | "placement";
            /** Format: date */
            begun_on: string;
            breed: string | null;
            curves: components["schemas"]["EventsOneCurve"][];
            /** Format: uuid */
            lot_id: string;
            name: string | null;
            profile: string | null;
            /** Format: date */
            until: string;
        };
        EventsLotCurvePoint: {
            age_days: number;
            expected: number | null;
            lower: number | null;
            /** Format: date */
            on: string;
            /** @enum {string|null} */
            place: "below" | "within" | "above" | null;
            upper: number | null;
            value: number;
            week: number;
        };
        EventsLotCurveStandard: {
            /** @enum {string} */
            age_unit: "day" | "week";
            /** Format: uuid */
            id: string;
            name: string;
            points: components["schemas"]["EventsStandardPoint"][];
            source: string;
        };
        EventsLotFigure: {
            code: string;
            denominator: number | null;
            flags: string[];
            numerator: number | null;
            reason: string | null;
            value: number | null;
        };
        EventsMarked: {
            id: string;
            /** @description A problem document (RFC 9457). */
            problem?: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            status: "marked" | "unchanged" | "refused";
        };
        EventsMarkIn: {
            /**
             * Format: uuid
             * @description of done: by which entry
             */
            entry_id?: string;
            /** @description ids of items, as the worklist gives them */
            items: string[];
            /**
             * Format: date
             * @description of done: on which day, today unless told
             */
            on?: string;
            /**
             * Format: uuid
             * @description of assign; null takes it from whoever has it
             */
            person_id?: string | null;
            /**
             * Format: date
             * @description of snooze: the day on which it is back
             */
            until?: string;
            /** @enum {string} */
            what: "assign" | "snooze" | "wake" | "skip" | "restore" | "done" | "undone";
            /** @description of skip, and of snooze if you like */
            why?: string;
        };
        EventsMarks: {
            items: components["schemas"]["EventsMarked"][];
        };
        EventsMemberIn: {
            confirmed?: components["schemas"]["EventsConfirmedIn"][];
            data?: {
                [key: string]: unknown;
            };
            note?: string | null;
            /** Format: uuid */
            subject_id: string;
        };
        EventsMilk: {
            items: components["schemas"]["EventsMonthOfMilk"][];
            now: number;
            reason: string | null;
        };
        EventsMilkTest: {
            /** @description days in milk; the day of calving is 0 */
            dim: number;
            fat_pct: number | null;
            milk_kg: number;
            /** @enum {string} */
            of: "test_day" | "milkings";
            /** Format: date */
            on: string;
            protein_pct: number | null;
            scc: number | null;
            scs: number | null;
        };
        EventsMoney: {
            animals: number | null;
            cost: number | null;
            currency: string | null;
            feed: number | null;
            income: number | null;
            missing: string[];
        };
        EventsMonthOfMilk: {
            calvings: number;
            dry_offs: number;
            /** Format: date */
            from: string;
            in_milk: number;
            /** Format: date */
            to: string;
        };
        EventsOneCurve: {
            label: string;
            /** @example weight_kg */
            measure: string;
            points: components["schemas"]["EventsLotCurvePoint"][];
            standard: components["schemas"]["EventsLotCurveStandard"] | null;
            unit: string;
        };
        EventsOption: {
            label: string;
            value: number | boolean | string | null;
        };
        EventsOut: {
            heads: number;
            kg: number | null;
            /** @enum {string} */
            kind: "sale" | "slaughter" | "transfer" | "cull" | "other";
            mean_kg: number | null;
            /** Format: date */
            mean_on: string | null;
            unweighed: number;
        };
        EventsPace: {
            adg_kg: number;
            animals: number;
            /** Format: date */
            from: string;
            /** @enum {string} */
            of: "last_two" | "group" | "place";
            /** Format: date */
            to: string;
        };
        EventsParameter: {
            about: string | null;
            accepted: components["schemas"]["EventsAccepted"];
            /** @example repro.gestation_days */
            code: string;
            /** @example 292 */
            default: number | boolean | string | null;
            editable: boolean;
            label: string;
            /** Format: date */
            on: string;
            /** @enum {string} */
            origin: "group" | "breed" | "farm" | "profile";
            /** @enum {string|null} */
            profile: "pig" | "dairy_cattle" | "beef_cattle" | "buffalo" | "sheep" | "goat" | "broiler" | "layer" | "breeder" | "turkey" | "duck" | "quail" | null;
            /** @enum {string} */
            section: "reproduction" | "young" | "milk" | "growth" | "poultry" | "general" | "kpi";
            section_label: string;
            /** @description own: chosen by this project */
            source: string | null;
            /** @enum {string} */
            type: "integer" | "number" | "bool" | "enum" | "text";
            /** @description The default has no sure source. */
            unconfirmed: boolean;
            /** @example d */
            unit: string | null;
            /** @example 292 */
            value: number | boolean | string | null;
        };
        EventsParameters: {
            items: components["schemas"]["EventsParameter"][];
            next: string | null;
        };
        EventsPart: {
            code: string;
            denominator: number | null;
            name: string;
            numerator: number | null;
            value: number | null;
        };
        EventsPersistency: {
            /** @enum {string} */
            method: "test_ratio" | "bestpred";
            reason: string | null;
            value: number | null;
        };
        EventsPlaces: {
            /** Format: date */
            from: string;
            growing: number | null;
            nursing: number | null;
            /** Format: date */
            to: string;
        };
        EventsPoint: {
            /** @description kg per day since the one before */
            adg_kg: number | null;
            age_days: number | null;
            /** @description RFC 3339 with offset, or a plain date: then only the farm's day is meant. */
            at: string;
            /** Format: uuid */
            entry_id: string;
            /** Format: date */
            on: string;
            sample_count: number | null;
            weight_kg: number;
        };
        EventsProjection: {
            cap_days: number;
            capped: boolean;
            days_since: number | null;
            estimated_kg: number | null;
            /** Format: date */
            on: string;
            pace: components["schemas"]["EventsPace"] | null;
            reason: string | null;
            target_kg: number | null;
            /** Format: date */
            target_on: string | null;
            target_reason: string | null;
        };
        EventsRank: {
            by: string;
            of: number | null;
            quartile: number | null;
            rank: number | null;
            value: number | null;
        };
        EventsRankedCloseout: {
            age_days: number | null;
            /** Format: date */
            begun_on: string | null;
            carcasses: components["schemas"]["EventsCarcasses"];
            /** Format: date */
            closed_on: string | null;
            corrections: number;
            dead: components["schemas"]["EventsDead"];
            dead_by_cause: components["schemas"]["EventsCause"][];
            dead_on_arrival: number;
            difference: number;
            feed: components["schemas"]["EventsFeed"];
            figures: components["schemas"]["EventsLotFigure"][];
            gain_kg: number | null;
            head_days: number;
            /** Format: uuid */
            lot_id: string;
            missing: number;
            money: components["schemas"]["EventsMoney"];
            name: string | null;
            out: components["schemas"]["EventsOut"][];
            placed: components["schemas"]["EventsHeads"];
            present: number;
            profile: string | null;
            ranks: components["schemas"]["EventsRank"][];
            reconciled: boolean;
        };
        EventsRankedCloseoutPage: {
            items: components["schemas"]["EventsRankedCloseout"][];
            /** @description cursor of the next page; null at the end */
            next: string | null;
        };
        EventsRate: {
            borne: number;
            known: number;
            value: number | null;
        };
        EventsRates: {
            positive: components["schemas"]["EventsRate"];
            unchecked: components["schemas"]["EventsRate"];
        };
        EventsReviewPage: {
            counts: components["schemas"]["EventsCounts"];
            items: components["schemas"]["EventsEntry"][];
            next: string | null;
        };
        EventsSales: {
            by_age: number;
            by_weight: number;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        EventsSelectionIn: {
            /** Format: uuid */
            batch_id: string;
            confirmed?: components["schemas"]["EventsConfirmedIn"][];
            /** @description The fields of the kind, as /kinds lists them. */
            data?: {
                [key: string]: unknown;
            } | {
                /** by sex */
                by_sex?: {
                    /** females */
                    female?: number;
                    /** males */
                    male?: number;
                    /** castrated males */
                    male_neuter?: number;
                };
                /** currency */
                currency?: string;
                /** dead on arrival */
                doa_count?: number;
                /** documents */
                documents?: {
                    /**
                     * issued on
                     * Format: date
                     */
                    issue_date?: string;
                    /** number */
                    number?: string;
                    /** series */
                    series?: string;
                    /**
                     * type
                     * @enum {string}
                     */
                    type: "gta" | "invoice" | "health_certificate" | "other";
                    /** state */
                    uf?: string;
                    /**
                     * valid until
                     * Format: date
                     */
                    valid_until?: string;
                }[];
                /** origin */
                from_holding?: {
                    /** holding code */
                    holding_code?: string;
                    /** municipality */
                    municipality?: string;
                    /** name */
                    name?: string;
                    /** state */
                    state?: string;
                    /** tax number */
                    tax_number?: string;
                };
                /** groups */
                group_ids?: string[];
                /** heads */
                head_count?: number;
                /**
                 * place
                 * Format: uuid
                 */
                place_id?: string;
                /** price */
                price?: string;
                /**
                 * price per
                 * @enum {string}
                 */
                price_basis?: "head" | "kg" | "arroba" | "dozen" | "total";
                /**
                 * purpose
                 * @enum {string}
                 */
                purpose?: "breeding" | "growing" | "milk" | "eggs" | "slaughter";
                /**
                 * days of quarantine
                 * @description in days
                 */
                quarantine_days?: number;
                /**
                 * reason
                 * @enum {string}
                 */
                reason: "Purchase" | "Imported" | "InternalTransfer" | "StudService" | "StudServiceReturn" | "Agistment" | "AgistmentReturn" | "Show" | "ShowReturn" | "Sale" | "SaleReturn" | "Slaughter" | "Other" | "loan_return" | "hatchery_placement";
                /**
                 * total weight
                 * @description in kg
                 */
                weight_total_kg?: number;
            } | {
                /**
                 * dam
                 * Format: uuid
                 */
                birth_dam_id?: string;
                /**
                 * size
                 * @enum {string}
                 */
                birth_size?: "ExtraSmall" | "Small" | "Average" | "Large" | "ExtraLarge";
                /**
                 * born
                 * @enum {string}
                 */
                birth_status?: "Alive" | "Stillborn" | "Aborted" | "DiedBeforeTaggingDate" | "DiedAfterTaggingDate" | "SlaughteredAtBirth" | "EuthanisedAtBirth";
                /**
                 * weight at birth
                 * @description in kg
                 */
                birth_weight_kg?: number;
                /** breed */
                breed?: string;
                /** parts of breeds */
                breed_fractions?: {
                    /** breed */
                    breed: string;
                    /** part */
                    fraction: number;
                }[];
                /** coat colour */
                coat_colour?: string;
                /**
                 * genetic dam
                 * Format: uuid
                 */
                genetic_dam_id?: string;
                /** groups */
                group_ids?: string[];
                /** numbers */
                identifiers?: {
                    /** official */
                    official?: boolean;
                    /**
                     * position
                     * @enum {string}
                     */
                    position?: "left_ear" | "right_ear" | "left_face" | "neck" | "leg" | "wing" | "rumen" | "shoulder" | "other";
                    /** scheme */
                    scheme: string;
                    /**
                     * type
                     * @enum {string}
                     */
                    type?: "visual_tag" | "electronic_tag" | "button" | "bolus" | "microchip" | "tattoo" | "brand" | "slap_mark" | "notch" | "leg_band" | "wing_band" | "herd_book" | "management";
                    /** number */
                    value: string;
                }[];
                /** born together */
                multiple?: number;
                /** name */
                name?: string;
                /**
                 * place
                 * Format: uuid
                 */
                place_id?: string;
                /**
                 * kept for
                 * @enum {string}
                 */
                production_type?: "growing" | "breeding" | "beef" | "dairy" | "dual" | "meat" | "wool" | "fibre" | "broiler" | "layer" | "breeder";
                /**
                 * sex
                 * @enum {string}
                 */
                sex: "Female" | "Male" | "MaleNeuter" | "FemaleNeuter" | "MaleCryptorchid" | "Unknown";
                /**
                 * sire
                 * Format: uuid
                 */
                sire_id?: string;
                /**
                 * species
                 * @enum {string}
                 */
                species: "pig" | "cattle" | "buffalo" | "sheep" | "goat" | "chicken" | "turkey" | "duck" | "quail";
            } | {
                /** animals */
                animals: {
                    /**
                     * animal
                     * Format: uuid
                     */
                    animal_id?: string;
                    /**
                     * birth date
                     * Format: date
                     */
                    birth_date?: string;
                    /** numbers */
                    identifiers: {
                        /** official */
                        official?: boolean;
                        /**
                         * position
                         * @enum {string}
                         */
                        position?: "left_ear" | "right_ear" | "left_face" | "neck" | "leg" | "wing" | "rumen" | "shoulder" | "other";
                        /** scheme */
                        scheme: string;
                        /**
                         * type
                         * @enum {string}
                         */
                        type?: "visual_tag" | "electronic_tag" | "button" | "bolus" | "microchip" | "tattoo" | "brand" | "slap_mark" | "notch" | "leg_band" | "wing_band" | "herd_book" | "management";
                        /** number */
                        value: string;
                    }[];
                    /** name */
                    name?: string;
                    /**
                     * sex
                     * @enum {string}
                     */
                    sex: "Female" | "Male" | "MaleNeuter" | "FemaleNeuter" | "MaleCryptorchid" | "Unknown";
                    /**
                     * weight
                     * @description in kg
                     */
                    weight_kg?: number;
                }[];
            } | {
                /** number */
                identifier: string;
                /** official */
                official?: boolean;
                /**
                 * position
                 * @enum {string}
                 */
                position?: "left_ear" | "right_ear" | "left_face" | "neck" | "leg" | "wing" | "rumen" | "shoulder" | "other";
                /**
                 * reason
                 * @enum {string}
                 */
                reason: "lost" | "broken" | "unreadable" | "wrong_number" | "change_of_system";
                /** scheme */
                scheme: string;
                /**
                 * type
                 * @enum {string}
                 */
                type?: "visual_tag" | "electronic_tag" | "button" | "bolus" | "microchip" | "tattoo" | "brand" | "slap_mark" | "notch" | "leg_band" | "wing_band" | "herd_book" | "management";
            } | {
                /** number */
                identifier: string;
                /** official */
                official: boolean;
                /** old number */
                old_identifier: string;
                /** scheme */
                old_scheme?: string;
                /**
                 * position
                 * @enum {string}
                 */
                position?: "left_ear" | "right_ear" | "left_face" | "neck" | "leg" | "wing" | "rumen" | "shoulder" | "other";
                /**
                 * reason
                 * @enum {string}
                 */
                reason: "lost" | "broken" | "unreadable" | "wrong_number" | "change_of_system";
                /** scheme */
                scheme: string;
                /**
                 * type
                 * @enum {string}
                 */
                type: "visual_tag" | "electronic_tag" | "button" | "bolus" | "microchip" | "tattoo" | "brand" | "slap_mark" | "notch" | "leg_band" | "wing_band" | "herd_book" | "management";
            } | {
                /** number */
                identifier: string;
                /** official */
                official: boolean;
                /**
                 * position
                 * @enum {string}
                 */
                position?: "left_ear" | "right_ear" | "left_face" | "neck" | "leg" | "wing" | "rumen" | "shoulder" | "other";
                /** scheme */
                scheme: string;
                /**
                 * type
                 * @enum {string}
                 */
                type: "visual_tag" | "electronic_tag" | "button" | "bolus" | "microchip" | "tattoo" | "brand" | "slap_mark" | "notch" | "leg_band" | "wing_band" | "herd_book" | "management";
            } | {
                /** by sex */
                by_sex?: {
                    /** females */
                    female?: number;
                    /** males */
                    male?: number;
                    /** castrated males */
                    male_neuter?: number;
                };
                /**
                 * from group
                 * Format: uuid
                 */
                from_id?: string;
                /** heads */
                head_count?: number;
                /**
                 * purpose
                 * @enum {string}
                 */
                purpose?: "feeding" | "milking" | "housing" | "reproduction" | "health" | "weighing" | "sale" | "contemporary" | "other";
                /**
                 * to group or lot
                 * Format: uuid
                 */
                to_id?: string;
            } | {
                /** heads */
                head_count?: number;
                /**
                 * to place
                 * Format: uuid
                 */
                to_place_id: string;
            } | {
                /**
                 * cause
                 * @enum {string}
                 */
                cause?: "crushing" | "low_viability" | "starvation" | "chilling" | "heat_stress" | "diarrhoea" | "respiratory" | "nervous" | "septicaemia" | "tick_fever" | "parasites" | "poisoning" | "snake_bite" | "lightning" | "predator" | "transport" | "accident" | "hernia" | "bloat" | "displaced_abomasum" | "milk_fever" | "mastitis" | "udder_conformation" | "lameness" | "dystocia" | "prolapse" | "metritis" | "no_heat" | "repeat_breeder" | "not_pregnant" | "abortion" | "small_litters" | "low_milk" | "poor_growth" | "old_age" | "temperament" | "surplus" | "end_of_cycle" | "sudden_death" | "unknown";
                /** foetuses */
                foetus_count?: number;
                /** gives milk */
                lactation_started?: boolean;
                /** sample taken */
                sample_taken?: boolean;
            } | {
                /**
                 * what the bin holds
                 * @description in kg
                 */
                capacity_kg?: number;
                /**
                 * inside
                 * @description in kg
                 */
                kg?: number;
                /**
                 * level
                 * @description in %
                 */
                level_pct?: number;
            } | {
                /**
                 * method
                 * @enum {string}
                 */
                method?: "Manual" | "Automated";
                /** heads in the sample */
                sample_count?: number;
                /**
                 * scale
                 * @enum {string}
                 */
                scale: "1-5" | "1-9";
                /** score */
                score: number;
            } | {
                /**
                 * antibiotic test
                 * @enum {string}
                 */
                antibiotic_test?: "negative" | "positive";
                /** buyer */
                buyer?: string;
                /** currency */
                currency?: string;
                /** document */
                document?: string;
                /**
                 * fat
                 * @description in %
                 */
                fat_pct?: number;
                /**
                 * milk since
                 * Format: date-time
                 */
                from_at: string;
                /** milk kept out of */
                kept_out?: string[];
                /**
                 * milk
                 * @description in kg
                 */
                kg?: number;
                /**
                 * lactose
                 * @description in %
                 */
                lactose_pct?: number;
                /**
                 * litres
                 * @description in L
                 */
                litres?: number;
                /** price */
                price?: string;
                /**
                 * price per
                 * @enum {string}
                 */
                price_basis?: "litre" | "kg" | "total";
                /**
                 * protein
                 * @description in %
                 */
                protein_pct?: number;
                /**
                 * somatic cells
                 * @description in cells/mL
                 */
                scc?: number;
                /**
                 * solids
                 * @description in %
                 */
                solids_pct?: number;
                /**
                 * tank
                 * Format: uuid
                 */
                tank_id?: string;
                /**
                 * bacteria
                 * @description in CFU/mL
                 */
                tbc_cfu_ml?: number;
                /**
                 * temperature
                 * @description in °C
                 */
                temperature_c?: number;
                /**
                 * collected at
                 * Format: date-time
                 */
                to_at: string;
            } | {
                /**
                 * carcass weight
                 * @description in kg
                 */
                carcass_kg: number;
                /**
                 * carcass
                 * @enum {string}
                 */
                carcass_state: "hot" | "cold";
                /** classification */
                classification?: string;
                /** condemned */
                condemned?: boolean;
                /** heads condemned */
                condemned_count?: number;
                /** condemned because */
                condemned_reason?: string;
                /** currency */
                currency?: string;
                /**
                 * hours of fasting
                 * @description in h
                 */
                fasting_hours?: number;
                /** heads */
                head_count?: number;
                /**
                 * live weight
                 * @description in kg
                 */
                live_kg?: number;
                /** pH after 24 h */
                ph24?: number;
                /** plant */
                plant?: {
                    /**
                     * inspection
                     * @enum {string}
                     */
                    inspection?: "SIF" | "SIE" | "SIM" | "other";
                    /** name */
                    name?: string;
                    /** number */
                    number?: string;
                };
                /** price */
                price?: string;
                /**
                 * price per
                 * @enum {string}
                 */
                price_basis?: "head" | "kg" | "arroba" | "dozen" | "total";
            } | {
                /** anaesthesia */
                anaesthesia?: boolean;
                /** heads */
                head_count?: number;
                /**
                 * method
                 * @enum {string}
                 */
                method?: "surgical" | "rubber_ring" | "burdizzo" | "immunological";
            } | {
                /**
                 * cause
                 * @enum {string}
                 */
                cause?: "crushing" | "low_viability" | "starvation" | "chilling" | "heat_stress" | "diarrhoea" | "respiratory" | "nervous" | "septicaemia" | "tick_fever" | "parasites" | "poisoning" | "snake_bite" | "lightning" | "predator" | "transport" | "accident" | "hernia" | "bloat" | "displaced_abomasum" | "milk_fever" | "mastitis" | "udder_conformation" | "lameness" | "dystocia" | "prolapse" | "metritis" | "no_heat" | "repeat_breeder" | "not_pregnant" | "abortion" | "small_litters" | "low_milk" | "poor_growth" | "old_age" | "temperament" | "surplus" | "end_of_cycle" | "sudden_death" | "unknown";
                /**
                 * planned for
                 * Format: date
                 */
                planned_date?: string;
                /** marked */
                value: boolean;
            } | {
                /** reason */
                reason?: string;
                /** not to be served */
                value: boolean;
            } | {
                /**
                 * last milk
                 * @description in kg
                 */
                last_milk_kg?: number;
                /**
                 * reason
                 * @enum {string}
                 */
                reason?: "due" | "low_yield" | "illness" | "other";
                /** dry-cow treatment given */
                treated?: boolean;
            } | {
                /** rounds that this is of */
                collections_today?: number;
                /** cracked */
                cracked?: number;
                /**
                 * destination
                 * @enum {string}
                 */
                destination: "sale" | "hatching" | "discard" | "own_use";
                /** dirty */
                dirty?: number;
                /** discarded */
                discarded?: number;
                /** double yolk */
                double_yolk?: number;
                /** floor eggs */
                floor?: number;
                /** hatching eggs */
                hatching?: number;
                /**
                 * mean weight
                 * @description in g
                 */
                mean_weight_g?: number;
                /** saleable */
                saleable?: number;
                /** eggs */
                total: number;
            } | {
                /**
                 * exposure
                 * Format: uuid
                 */
                exposure_id?: string;
            } | {
                /**
                 * group
                 * Format: uuid
                 */
                group_id?: string;
                /**
                 * planned end
                 * Format: date
                 */
                planned_end_date?: string;
                /** season */
                season: string;
                /** males */
                sire_ids: string[];
            } | {
                /** batch */
                batch?: string;
                /** currency */
                currency?: string;
                /**
                 * feed
                 * Format: uuid
                 */
                feed_id: string;
                /** invoice */
                invoice?: string;
                /**
                 * feed
                 * @description in kg
                 */
                kg: number;
                /** medicated */
                medicated?: {
                    /**
                     * in the feed
                     * @description in mg/kg
                     */
                    mg_per_kg?: number;
                    /** product */
                    product: string;
                };
                /** price */
                price?: string;
                /**
                 * price per
                 * @enum {string}
                 */
                price_basis?: "kg" | "tonne" | "total";
                /** supplier */
                supplier?: string;
                /**
                 * to bin, lot or group
                 * Format: uuid
                 */
                to_id?: string;
            } | {
                /**
                 * at the trough
                 * @description in s
                 */
                duration_s?: number;
                /**
                 * feed
                 * Format: uuid
                 */
                feed_id: string;
                /**
                 * from bin
                 * Format: uuid
                 */
                from_bin_id?: string;
                /**
                 * eaten
                 * @description in kg
                 */
                kg: number;
                /**
                 * how it is known
                 * @enum {string}
                 */
                method: "measured" | "estimated" | "ration";
                /**
                 * from day
                 * Format: date
                 */
                period_from?: string;
                /**
                 * to day
                 * Format: date
                 */
                period_to?: string;
            } | {
                /** by sex */
                by_sex?: {
                    /** females */
                    female?: number;
                    /** males */
                    male?: number;
                    /** castrated males */
                    male_neuter?: number;
                };
                /** counted */
                counted?: number;
                /**
                 * reason
                 * @enum {string}
                 */
                reason: "recount" | "counting_error_at_entry" | "unrecorded_death" | "theft" | "escape" | "other";
            } | {
                /**
                 * certainty
                 * @enum {string}
                 */
                certainty?: "InHeat" | "Suspect";
                /**
                 * intensity
                 * @enum {string}
                 */
                intensity?: "VeryWeak" | "Weak" | "Normal" | "Strong" | "VeryStrong";
                /**
                 * how it was found
                 * @enum {string}
                 */
                method: "Visual" | "teaser" | "boar_contact" | "Pedometer" | "collar" | "ear_tag" | "bolus" | "Chemical" | "Other";
                /** signs */
                signs?: ("StandsUnder" | "ClearSlime" | "Slime" | "InterestedInOtherAnimals" | "Bawling" | "Blood")[];
                /** served in this heat */
                used?: boolean;
            } | {
                /** what it holds */
                characteristics?: {
                    /**
                     * acetone
                     * @description in mmol/L
                     */
                    acetone_mmol_l?: number;
                    /**
                     * ketones (BHB)
                     * @description in mmol/L
                     */
                    bhb_mmol_l?: number;
                    /**
                     * fat
                     * @description in %
                     */
                    fat_pct?: number;
                    /**
                     * lactose
                     * @description in %
                     */
                    lactose_pct?: number;
                    /**
                     * pregnancy glycoproteins (PAG)
                     * @description in mmol/L
                     */
                    pag?: number;
                    /**
                     * progesterone
                     * @description in mmol/L
                     */
                    progesterone?: number;
                    /**
                     * protein
                     * @description in %
                     */
                    protein_pct?: number;
                    /**
                     * somatic cells
                     * @description in cells/mL
                     */
                    scc?: number;
                    /**
                     * urea
                     * @description in mg/L
                     */
                    urea_mg_l?: number;
                };
                /** milked out */
                complete?: boolean;
                /**
                 * destination
                 * @enum {string}
                 */
                destination?: "tank" | "colostrum" | "calves" | "discard";
                /** device */
                device_id?: string;
                /**
                 * duration
                 * @description in s
                 */
                duration_s?: number;
                /**
                 * litres
                 * @description in L
                 */
                litres?: number;
                /** quarters */
                quarters?: {
                    /**
                     * milk
                     * @description in kg
                     */
                    kg: number;
                    /**
                     * quarter
                     * @enum {string}
                     */
                    quarter: "LF" | "RF" | "LR" | "RR";
                }[];
                /** remarks */
                remarks?: ("AnimalSick" | "MilkingIncomplete" | "TeatSeparated" | "MilkedSeparately" | "SamplingFailed")[];
                /** milking of the day */
                shift?: number;
                /**
                 * began at
                 * Format: date-time
                 */
                started_at?: string;
                /**
                 * milk
                 * @description in kg
                 */
                weight_kg?: number;
            } | {
                /** marks */
                flags?: ("priority" | "review" | "monitor")[];
                /** text */
                text: string;
            } | {
                /** attended */
                attended?: boolean;
                /** born alive */
                born_alive: number;
                /** by sex */
                by_sex?: {
                    /** females */
                    female?: number;
                    /** males */
                    male?: number;
                };
                /**
                 * ease of birth
                 * @enum {string}
                 */
                ease?: "EasyUnassisted" | "EasyAssisted" | "DifficultExtraAssistance" | "DifficultVeterinaryCare" | "CaesareanOrSurgery";
                /** induced */
                induced?: boolean;
                /**
                 * litter
                 * Format: uuid
                 */
                litter_id?: string;
                /**
                 * weight of the litter
                 * @description in kg
                 */
                litter_weight_kg?: number;
                /** mummified */
                mummified?: number;
                /** young */
                offspring?: {
                    /**
                     * animal
                     * Format: uuid
                     */
                    animal_id?: string;
                    /**
                     * size
                     * @enum {string}
                     */
                    birth_size?: "ExtraSmall" | "Small" | "Average" | "Large" | "ExtraLarge";
                    /**
                     * born
                     * @enum {string}
                     */
                    birth_status?: "Alive" | "Stillborn" | "Aborted" | "DiedBeforeTaggingDate" | "DiedAfterTaggingDate" | "SlaughteredAtBirth" | "EuthanisedAtBirth";
                    /**
                     * weight at birth
                     * @description in kg
                     */
                    birth_weight_kg?: number;
                    /** breed */
                    breed?: string;
                    /** numbers */
                    identifiers?: {
                        /** official */
                        official?: boolean;
                        /**
                         * position
                         * @enum {string}
                         */
                        position?: "left_ear" | "right_ear" | "left_face" | "neck" | "leg" | "wing" | "rumen" | "shoulder" | "other";
                        /** scheme */
                        scheme: string;
                        /**
                         * type
                         * @enum {string}
                         */
                        type?: "visual_tag" | "electronic_tag" | "button" | "bolus" | "microchip" | "tattoo" | "brand" | "slap_mark" | "notch" | "leg_band" | "wing_band" | "herd_book" | "management";
                        /** number */
                        value: string;
                    }[];
                    /** name */
                    name?: string;
                    /**
                     * sex
                     * @enum {string}
                     */
                    sex: "Female" | "Male" | "MaleNeuter" | "FemaleNeuter" | "MaleCryptorchid" | "Unknown";
                }[];
                /**
                 * place
                 * Format: uuid
                 */
                place_id?: string;
                /** placenta retained */
                placenta_retained?: boolean;
                /**
                 * sire
                 * Format: uuid
                 */
                sire_id?: string;
                /** stillborn */
                stillborn: number;
            } | {
                /** caption */
                caption?: string;
                /**
                 * kind of file
                 * @enum {string}
                 */
                media_type?: "image/jpeg" | "image/png" | "image/webp" | "image/heic";
                /** file */
                sha256: string;
            } | {
                /** examiner */
                examiner?: string;
                /** also found */
                exceptions?: ("false_pregnancy" | "abnormal_foetus" | "cyst" | "metritis")[];
                /**
                 * age of the foetus
                 * @description in days
                 */
                foetal_age_days?: number;
                /** foetuses */
                foetus_count?: number;
                /** female foetuses */
                foetus_female?: number;
                /** male foetuses */
                foetus_male?: number;
                /**
                 * method
                 * @enum {string}
                 */
                method: "Echography" | "Palpation" | "doppler" | "boar_return" | "Blood" | "Milk" | "Visual" | "Other";
                /**
                 * result
                 * @enum {string}
                 */
                result: "Pregnant" | "Multiple" | "Empty" | "Unknown";
            } | {
                /** contemporary group */
                contemporary_group?: string;
                /**
                 * weight
                 * @description in kg
                 */
                entry_weight_kg?: number;
                /**
                 * as
                 * @enum {string}
                 */
                role: "breeding_female" | "breeding_male";
            } | {
                /** embryo */
                embryo?: {
                    /**
                     * age of the embryo
                     * @description in days
                     */
                    age_days?: number;
                    /**
                     * donor
                     * Format: uuid
                     */
                    donor_id?: string;
                    /** donor from outside */
                    donor_text?: string;
                    /** grade */
                    grade?: string;
                    /**
                     * preservation
                     * @enum {string}
                     */
                    preservation?: "Fresh" | "Frozen";
                };
                /**
                 * heat
                 * @enum {string}
                 */
                heat_kind?: "natural" | "induced" | "fixed_time" | "after_weaning";
                /**
                 * method
                 * @enum {string}
                 */
                method: "Insemination" | "NaturalService" | "Implantation";
                /** semen */
                semen?: {
                    /** batch */
                    batch?: string;
                    /**
                     * collected on
                     * Format: date
                     */
                    collected_on?: string;
                    /** doses */
                    doses?: number;
                    /**
                     * preservation
                     * @enum {string}
                     */
                    preservation?: "Liquid" | "Frozen";
                    /**
                     * sexed semen
                     * @enum {string}
                     */
                    sexed?: "Female" | "Male";
                    /**
                     * purity of sexing
                     * @description in %
                     */
                    sexed_pct?: number;
                };
                /** sires */
                sire_ids?: string[];
                /** sire from outside */
                sire_text?: string;
                /** sire not known */
                sire_unknown?: boolean;
                /** technician */
                technician?: string;
            } | {
                /**
                 * acetone
                 * @description in mmol/L
                 */
                acetone_mmol_l?: number;
                /**
                 * ketones (BHB)
                 * @description in mmol/L
                 */
                bhb_mmol_l?: number;
                /**
                 * no sample because
                 * @enum {string}
                 */
                code?: "Dry" | "SamplingImpossible" | "Sick";
                /**
                 * fat
                 * @description in %
                 */
                fat_pct?: number;
                /**
                 * lactose
                 * @description in %
                 */
                lactose_pct?: number;
                /**
                 * milk in 24 h
                 * @description in kg
                 */
                milk_kg?: number;
                /** milkings */
                milkings?: number;
                /**
                 * pregnancy glycoproteins (PAG)
                 * @description in mmol/L
                 */
                pag?: number;
                /**
                 * progesterone
                 * @description in mmol/L
                 */
                progesterone?: number;
                /**
                 * protein
                 * @description in %
                 */
                protein_pct?: number;
                /**
                 * somatic cells
                 * @description in cells/mL
                 */
                scc?: number;
                /**
                 * test of the herd
                 * Format: uuid
                 */
                test_day_id: string;
                /**
                 * urea
                 * @description in mg/L
                 */
                urea_mg_l?: number;
            } | {
                /**
                 * water
                 * @description in L
                 */
                litres: number;
                /**
                 * from day
                 * Format: date
                 */
                period_from?: string;
                /**
                 * to day
                 * Format: date
                 */
                period_to?: string;
            } | {
                /** device */
                device_id?: string;
                /**
                 * hours of fasting
                 * @description in h
                 */
                fasting_hours?: number;
                /** heads */
                head_count?: number;
                /**
                 * method
                 * @enum {string}
                 */
                method?: "LoadCell" | "Girth" | "Assessed" | "WalkOver" | "Predicted" | "Imaged" | "FrontEndCorrelated" | "GroupAverage";
                /**
                 * what is weighed
                 * @enum {string}
                 */
                mode?: "single" | "sample" | "total";
                /**
                 * occasion
                 * @enum {string}
                 */
                purpose?: "routine" | "birth" | "weaning" | "yearling" | "entry" | "exit";
                /** heads in the sample */
                sample_count?: number;
                /**
                 * weight of the sample
                 * @description in kg
                 */
                sample_total_kg?: number;
                /**
                 * standard deviation
                 * @description in kg
                 */
                sd_kg?: number;
                /**
                 * tare
                 * @description in kg
                 */
                tare_kg?: number;
                /**
                 * total weight
                 * @description in kg
                 */
                total_kg?: number;
                /**
                 * weight
                 * @description in kg
                 */
                weight_kg?: number;
                /**
                 * weights
                 * @description in kg
                 */
                weights?: number[];
            } | {
                /** by sex */
                by_sex?: {
                    /** females */
                    female?: number;
                    /** males */
                    male?: number;
                    /** castrated males */
                    male_neuter?: number;
                };
                /** heads */
                head_count?: number;
                /**
                 * reason
                 * @enum {string}
                 */
                reason?: "equalise" | "dam_dead" | "no_milk" | "fall_behind" | "nurse";
                /**
                 * to litter
                 * Format: uuid
                 */
                to_id: string;
            } | {
                /** by sex */
                by_sex?: {
                    /** females */
                    female?: number;
                    /** males */
                    male?: number;
                    /** castrated males */
                    male_neuter?: number;
                };
                /** heads */
                head_count?: number;
                /** milk feeding ended */
                milk_fed_ended?: boolean;
                /** the dam nurses others */
                sow_becomes_nurse?: boolean;
                /**
                 * to lot
                 * Format: uuid
                 */
                to_id?: string;
                /**
                 * which are weaned
                 * @enum {string}
                 */
                type?: "total" | "partial" | "zero";
                /**
                 * total weight
                 * @description in kg
                 */
                weight_total_kg?: number;
            } | {
                /** by sex */
                by_sex?: {
                    /** females */
                    female?: number;
                    /** males */
                    male?: number;
                    /** castrated males */
                    male_neuter?: number;
                };
                /**
                 * cause
                 * @enum {string}
                 */
                cause?: "crushing" | "low_viability" | "starvation" | "chilling" | "heat_stress" | "diarrhoea" | "respiratory" | "nervous" | "septicaemia" | "tick_fever" | "parasites" | "poisoning" | "snake_bite" | "lightning" | "predator" | "transport" | "accident" | "hernia" | "bloat" | "displaced_abomasum" | "milk_fever" | "mastitis" | "udder_conformation" | "lameness" | "dystocia" | "prolapse" | "metritis" | "no_heat" | "repeat_breeder" | "not_pregnant" | "abortion" | "small_litters" | "low_milk" | "poor_growth" | "old_age" | "temperament" | "surplus" | "end_of_cycle" | "sudden_death" | "unknown";
                /**
                 * disposal
                 * @enum {string}
                 */
                disposal?: "ApprovedService" | "Consumption" | "OnPremise" | "incineration" | "composting" | "burial" | "rendering" | "Other";
                /** found dead */
                found_dead?: boolean;
                /** heads */
                head_count?: number;
                /**
                 * how
                 * @enum {string}
                 */
                method: "Perished" | "euthanasia" | "Slaughter" | "Culled" | "Accident" | "Theft" | "Lost" | "Other";
                /** necropsy */
                necropsy?: boolean;
                /**
                 * reason
                 * @enum {string}
                 */
                reason?: "Disease" | "Accident" | "Parturition" | "Age" | "Consumption" | "Culled" | "Fertility" | "LegOrClaw" | "Mastitis" | "MilkingAbility" | "Missing" | "Nutrition" | "Production" | "Other" | "Unknown";
                /**
                 * weight
                 * @description in kg
                 */
                weight_kg?: number;
            } | {
                /** by sex */
                by_sex?: {
                    /** females */
                    female?: number;
                    /** males */
                    male?: number;
                    /** castrated males */
                    male_neuter?: number;
                };
                /** currency */
                currency?: string;
                /** deductions */
                deductions?: string;
                /** documents */
                documents?: {
                    /**
                     * issued on
                     * Format: date
                     */
                    issue_date?: string;
                    /** number */
                    number?: string;
                    /** series */
                    series?: string;
                    /**
                     * type
                     * @enum {string}
                     */
                    type: "gta" | "invoice" | "health_certificate" | "other";
                    /** state */
                    uf?: string;
                    /**
                     * valid until
                     * Format: date
                     */
                    valid_until?: string;
                }[];
                /**
                 * expected back on
                 * Format: date
                 */
                expected_return_date?: string;
                /**
                 * hours of fasting
                 * @description in h
                 */
                fasting_hours?: number;
                /** heads */
                head_count?: number;
                /** cull */
                is_cull?: boolean;
                /**
                 * kind
                 * @enum {string}
                 */
                kind: "InternalTransfer" | "StudService" | "StudServiceReturn" | "Agistment" | "AgistmentReturn" | "Show" | "ShowReturn" | "Sale" | "SaleReturn" | "Slaughter" | "Other" | "Export" | "Newborn" | "loan";
                /** price */
                price?: string;
                /**
                 * price per
                 * @enum {string}
                 */
                price_basis?: "head" | "kg" | "arroba" | "dozen" | "total";
                /**
                 * reason
                 * @enum {string}
                 */
                reason?: "Age" | "Superfluous" | "Slaughter" | "Sale" | "Newborn" | "LegOrClaw" | "Nutrition" | "Parturition" | "Mastitis" | "Fertility" | "Health" | "Production" | "MilkingAbility" | "BadType" | "Behaviour" | "Other" | "Unknown";
                /** destination */
                to_holding?: {
                    /** holding code */
                    holding_code?: string;
                    /** municipality */
                    municipality?: string;
                    /** name */
                    name?: string;
                    /** state */
                    state?: string;
                    /** tax number */
                    tax_number?: string;
                };
                /** transport */
                transport?: {
                    /** carrier */
                    carrier?: string;
                    /** loading time */
                    loading_time?: string;
                    /** seal */
                    seal?: string;
                    /** vehicle */
                    vehicle?: string;
                };
                /**
                 * kind of weight
                 * @enum {string}
                 */
                weight_kind?: "live" | "live_fasted" | "estimated";
                /**
                 * total weight
                 * @description in kg
                 */
                weight_total_kg?: number;
            } | Record<string, never>;
            /** @enum {string} */
            if_impossible?: "dispute" | "leave_out";
            items?: components["schemas"]["EventsMemberIn"][];
            /** @enum {string} */
            kind: "arrival" | "birth" | "identify_from_lot" | "tag_lost" | "tag_replaced" | "tagging" | "group_change" | "move" | "abortion" | "bin_reading" | "body_condition" | "bulk_milk_delivery" | "carcass_result" | "castration" | "cull_mark" | "do_not_breed" | "dry_off" | "egg_collection" | "exposure_end" | "exposure_start" | "feed_delivery" | "feed_use" | "head_count_correction" | "heat" | "milking" | "note" | "parturition" | "photo" | "pregnancy_check" | "selection" | "service" | "test_day" | "water_use" | "weighing" | "fostering" | "weaning" | "death" | "departure" | "lot_close";
            note?: string | null;
            /** @description RFC 3339 with offset, or a plain date: then only the farm's day is meant. */
            occurred_at: string;
            performed_by?: string | null;
            /** @description Tell what would become of each, and store nothing. */
            preview?: boolean;
            selector: components["schemas"]["EventsSelectorIn"];
            /** @enum {string} */
            time_precision?: "exact" | "day";
        };
        EventsSelectorIn: {
            animal_ids?: string[];
            /** Format: date-time */
            at?: string;
            except?: string[];
            /** Format: uuid */
            group_id?: string;
            /** Format: uuid */
            place_id?: string;
        };
        EventsSetting: {
            code: string;
            label: string;
            unit: string | null;
            value: unknown;
            value_label: string | null;
        };
        EventsSire: {
            /** Format: uuid */
            id: string;
            label: string | null;
        };
        EventsStandard: {
            /** @enum {string} */
            age_unit: "day" | "week";
            breed: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            measure: "weight_kg" | "hen_day_pct" | "mortality_pct" | "feed_kg" | "feed_conversion";
            measure_label: string;
            name: string;
            points: components["schemas"]["EventsStandardPoint"][];
            /** @enum {string} */
            profile: "pig" | "dairy_cattle" | "beef_cattle" | "buffalo" | "sheep" | "goat" | "broiler" | "layer" | "breeder" | "turkey" | "duck" | "quail";
            /** Format: date-time */
            set_at: string;
            /** Format: uuid */
            set_by: string | null;
            source: string;
            unit: string;
            /** Format: date */
            valid_from: string;
            version: number;
            why: string;
        };
        EventsStandardChangeIn: {
            /** @enum {string} */
            age_unit: "day" | "week";
            name: string;
            points: components["schemas"]["EventsStandardPoint"][];
            source: string;
            /** Format: date */
            valid_from: string;
            why: string;
        };
        EventsStandardIn: {
            /** @enum {string} */
            age_unit: "day" | "week";
            /** @description a breed's code or the name of a line */
            breed?: string | null;
            /** Format: uuid */
            id?: string;
            /** @enum {string} */
            measure: "weight_kg" | "hen_day_pct" | "mortality_pct" | "feed_kg" | "feed_conversion";
            name: string;
            points: components["schemas"]["EventsStandardPoint"][];
            /** @enum {string} */
            profile: "pig" | "dairy_cattle" | "beef_cattle" | "buffalo" | "sheep" | "goat" | "broiler" | "layer" | "breeder" | "turkey" | "duck" | "quail";
            source: string;
            /** Format: date */
            valid_from: string;
            why: string;
        };
        EventsStandardPage: {
            items: components["schemas"]["EventsStandard"][];
            /** @description cursor of the next page; null at the end */
            next: string | null;
        };
        EventsStandardPoint: {
            age: number;
            expected: number;
            lower?: number | null;
            upper?: number | null;
        };
        EventsSubject: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            type: "animal" | "lot" | "place" | "farm";
        };
        EventsSubjectIn: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            type: "animal" | "lot" | "place" | "farm";
        };
        EventsSuggestion: {
            dated: string | null;
            /** @enum {string} */
            direction: "up" | "down" | "band";
            maximum: number | null;
            minimum: number | null;
            source: string;
            /** @description It was not read in its source. */
            unconfirmed: boolean;
            what: string;
        };
        EventsTakenBack: {
            /** Format: uuid */
            id: string;
            /** @description A problem document (RFC 9457). */
            problem?: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            status: "retracted" | "refused";
        };
        EventsTarget: {
            /** @enum {string} */
            direction: "up" | "down" | "band";
            maximum: number | null;
            minimum: number | null;
            /** @description counts the changes of this target */
            no: number;
            /** Format: date-time */
            set_at: string;
            /** Format: uuid */
            set_by: string | null;
            source: string | null;
            /** Format: date */
            valid_from: string;
            why: string;
        };
        EventsTargetIn: {
            /**
             * @description that of the figure unless told
             * @enum {string}
             */
            direction?: "up" | "down" | "band";
            maximum?: number | null;
            minimum?: number | null;
            source?: string | null;
            /** Format: date */
            valid_from: string;
            why: string;
        };
        EventsTargetPage: {
            items: components["schemas"]["EventsTarget"][];
            /** @description cursor of the next page; null at the end */
            next: string | null;
        };
        EventsTask: {
            /** Format: uuid */
            assigned_to: string | null;
            changes: components["schemas"]["EventsTaskTurn"][];
            days: number | null;
            /** @enum {string} */
            every: "days" | "weekdays" | "month" | "once";
            /** Format: date */
            from_on: string;
            /** Format: uuid */
            group_id: string | null;
            /** Format: uuid */
            id: string;
            kind: string | null;
            /** Format: date-time */
            made_at: string;
            /** Format: uuid */
            made_by: string | null;
            month_day: number | null;
            /**
             * Format: date
             * @description Day of the occasion to be done next, perhaps past; null where there is none
             */
            next_on: string | null;
            note: string | null;
            /** @description Its last day is over. */
            over: boolean;
            /** Format: uuid */
            place_id: string | null;
            title: string;
            /** Format: date */
            until_on: string | null;
            version: number;
            weekdays: number[];
        };
        EventsTaskChangeIn: {
            /** Format: uuid */
            assigned_to?: string | null;
            /** @description days after it was done */
            days?: number;
            /** @enum {string} */
            every: "days" | "weekdays" | "month" | "once";
            /**
             * Format: date
             * @description its first day; of a new task not before today
             */
            from_on: string;
            /**
             * Format: uuid
             * @description a group or a lot; not beside a place
             */
            group_id?: string | null;
            /**
             * @description of the entry by which it is done
             * @enum {string|null}
             */
            kind?: "arrival" | "birth" | "identify_from_lot" | "tag_lost" | "tag_replaced" | "tagging" | "group_change" | "move" | "abortion" | "bin_reading" | "body_condition" | "bulk_milk_delivery" | "carcass_result" | "castration" | "cull_mark" | "do_not_breed" | "dry_off" | "egg_collection" | "exposure_end" | "exposure_start" | "feed_delivery" | "feed_use" | "head_count_correction" | "heat" | "milking" | "note" | "parturition" | "photo" | "pregnancy_check" | "selection" | "service" | "test_day" | "water_use" | "weighing" | "fostering" | "weaning" | "death" | "departure" | "lot_close" | null;
            /** @description in a shorter month, its last day */
            month_day?: number;
            note?: string | null;
            /** Format: uuid */
            place_id?: string | null;
            /**
             * Format: date
             * @description from which day on; today unless told
             */
            since?: string;
            title: string;
            /**
             * Format: date
             * @description its last day, if there is one
             */
            until_on?: string | null;
            /** @description 1 is Monday */
            weekdays?: number[];
        };
        EventsTaskIn: {
            /** Format: uuid */
            assigned_to?: string | null;
            /** @description days after it was done */
            days?: number;
            /** @enum {string} */
            every: "days" | "weekdays" | "month" | "once";
            /**
             * Format: date
             * @description its first day; of a new task not before today
             */
            from_on: string;
            /**
             * Format: uuid
             * @description a group or a lot; not beside a place
             */
            group_id?: string | null;
            /** Format: uuid */
            id?: string;
            /**
             * @description of the entry by which it is done
             * @enum {string|null}
             */
            kind?: "arrival" | "birth" | "identify_from_lot" | "tag_lost" | "tag_replaced" | "tagging" | "group_change" | "move" | "abortion" | "bin_reading" | "body_condition" | "bulk_milk_delivery" | "carcass_result" | "castration" | "cull_mark" | "do_not_breed" | "dry_off" | "egg_collection" | "exposure_end" | "exposure_start" | "feed_delivery" | "feed_use" | "head_count_correction" | "heat" | "milking" | "note" | "parturition" | "photo" | "pregnancy_check" | "selection" | "service" | "test_day" | "water_use" | "weighing" | "fostering" | "weaning" | "death" | "departure" | "lot_close" | null;
            /** @description in a shorter month, its last day */
            month_day?: number;
            note?: string | null;
            /** Format: uuid */
            place_id?: string | null;
            title: string;
            /**
             * Format: date
             * @description its last day, if there is one
             */
            until_on?: string | null;
            /** @description 1 is Monday */
            weekdays?: number[];
        };
        EventsTaskPage: {
            items: components["schemas"]["EventsTask"][];
            /** @description cursor of the next page; null at the end */
            next: string | null;
        };
        EventsTaskTurn: {
            /** Format: uuid */
            assigned_to: string | null;
            /** Format: date-time */
            changed_at: string;
            /** Format: uuid */
            changed_by: string | null;
            days: number | null;
            /** @enum {string} */
            every: "days" | "weekdays" | "month" | "once";
            /** Format: date */
            from_on: string;
            /** Format: uuid */
            group_id: string | null;
            kind: string | null;
            month_day: number | null;
            note: string | null;
            /** Format: uuid */
            place_id: string | null;
            /** Format: date */
            since: string | null;
            title: string;
            /** Format: date */
            until_on: string | null;
            weekdays: number[];
        };
        EventsTrend: {
            /** @enum {string} */
            direction: "rising" | "falling";
            is_better: boolean | null;
            months: number;
            /** @enum {string} */
            per: "month";
            slope: number;
        };
        EventsVersion: {
            attachments: components["schemas"]["EventsAttachment"][];
            changes: components["schemas"]["EventsDifference"][];
            confirmed: {
                [key: string]: unknown;
            }[];
            data: {
                [key: string]: unknown;
            };
            note: string | null;
            /** @description RFC 3339 with offset, or a plain date: then only the farm's day is meant. */
            occurred_at: string;
            /** Format: date */
            occurred_on: string;
            retracted: boolean;
            /** Format: uuid */
            subject_id: string | null;
            /** @enum {string} */
            time_precision: "exact" | "day";
            version: number;
            why: string | null;
            /** Format: date-time */
            written_at: string;
            /** Format: uuid */
            written_by: string | null;
        };
        EventsVersions: {
            decisions: components["schemas"]["EventsDecided"][];
            items: components["schemas"]["EventsVersion"][];
            next: string | null;
        };
        EventsWholeFigure: {
            /** Format: date-time */
            as_of: string | null;
            better: string | null;
            code: string;
            definition: components["schemas"]["EventsDefinition"];
            denominator: number | null;
            flags: string[];
            /** Format: date */
            from: string;
            interval: components["schemas"]["EventsInterval"] | null;
            name: string;
            numerator: number | null;
            open: number;
            parts: components["schemas"]["EventsPart"][];
            previous: components["schemas"]["EventsFigurePoint"];
            profile: string;
            reason: string | null;
            rule_version: number;
            series: components["schemas"]["EventsFigurePoint"][];
            settings: components["schemas"]["EventsSetting"][];
            /** @enum {string|null} */
            standing: "better" | "within" | "worse" | null;
            target: components["schemas"]["EventsHeld"] | null;
            theme: string;
            theme_name: string;
            /** Format: date */
            to: string;
            trend: components["schemas"]["EventsTrend"] | null;
            unit: string;
            value: number | null;
        };
        EventsWord: {
            /**
             * Format: uuid
             * @description to whom it was given
             */
            person_id: string | null;
            /** Format: date-time */
            said_at: string;
            /** Format: uuid */
            said_by: string | null;
            /**
             * Format: date
             * @description of snooze; of done the day on which, unless that day
             */
            until: string | null;
            /** @enum {string} */
            what: "assign" | "snooze" | "wake" | "skip" | "restore" | "done" | "undone";
            why: string | null;
        };
        EventsWordPage: {
            items: components["schemas"]["EventsWord"][];
            /** @description cursor of the next page; null at the end */
            next: string | null;
        };
        EventsWorklist: {
            items: components["schemas"]["EventsDueItem"][];
            /** @description cursor of the next page; null at the end */
            next: string | null;
            /** Format: date */
            on: string;
        };
        EventsWorklistSummary: {
            lists: components["schemas"]["EventsDueList"][];
            /** Format: date */
            on: string;
        };
        EventsYield: {
            days: number;
            fat_kg: number | null;
            fat_pct: number | null;
            flags: string[];
            milk_kg: number | null;
            protein_kg: number | null;
            protein_pct: number | null;
            reason: string | null;
        };
        Feed: {
            epoch: string;
            /** @description the last place given out, of whichever farm */
            head?: components["schemas"]["Place"];
            items: string[];
            position: number;
        };
        FieldError: {
            code: string;
            detail: string;
            /** @description JSON pointer of the field */
            pointer: string;
        };
        Finding: {
            code: string;
            detail?: string;
            field?: string | null;
            /** @enum {string} */
            level: "error" | "warning";
            params?: {
                [key: string]: unknown;
            };
        };
        HealthBlock: {
            food: string;
            /** Format: date-time */
            until: string | null;
        };
        HealthPatient: {
            /** Format: uuid */
            animal_id: string;
            blocked: components["schemas"]["HealthBlock"][];
            life_status: string;
            /** Format: uuid */
            place_id: string | null;
            /** @enum {string} */
            species: "pig" | "cattle" | "buffalo" | "sheep" | "goat" | "chicken" | "turkey" | "duck" | "quail";
        };
        HerdAnimal: {
            /** Format: uuid */
            birth_dam_id: string | null;
            /** Format: date */
            birth_date: string | null;
            birth_date_estimated: boolean;
            /** Format: uuid */
            born_of_entry_id: string | null;
            breed: string | null;
            breed_fractions: components["schemas"]["HerdBreedFractionSchema"][];
            coat_colour: string | null;
            /** @enum {string|null} */
            dam_certainty: "known" | "probable" | "possible" | null;
            flags: ("to_cull" | "do_not_breed" | "castrated")[];
            /** Format: uuid */
            genetic_dam_id: string | null;
            groups: components["schemas"]["HerdAnimalGroup"][];
            /** Format: uuid */
            id: string;
            identifiers: components["schemas"]["HerdIdentifier"][];
            label: string;
            /** Format: date */
            last_weighed_on: string | null;
            last_weight_kg: number | null;
            /** Format: date */
            left_on: string | null;
            /** @enum {string} */
            life_status: "present" | "away" | "departed" | "dead";
            /** Format: uuid */
            litter_id: string | null;
            /** Format: uuid */
            lot_id: string | null;
            /** Format: uuid */
            merged_into: string | null;
            name: string | null;
            /** Format: uuid */
            place_id: string | null;
            place_name: string | null;
            /** @enum {string|null} */
            production_type: "growing" | "breeding" | "beef" | "dairy" | "dual" | "meat" | "wool" | "fibre" | "broiler" | "layer" | "breeder" | null;
            /** Format: date */
            registered_on: string;
            /** @description in a search: the number that found it, when it carries that no more */
            retired_number: string | null;
            /** Format: uuid */
            same_as: string | null;
            /** @enum {string} */
            sex: "Female" | "Male" | "MaleNeuter" | "FemaleNeuter" | "MaleCryptorchid" | "Unknown";
            /** @enum {string|null} */
            sire_certainty: "known" | "probable" | "possible" | null;
            /** Format: uuid */
            sire_id: string | null;
            /** @enum {string} */
            species: "pig" | "cattle" | "buffalo" | "sheep" | "goat" | "chicken" | "turkey" | "duck" | "quail";
            /** @enum {string} */
            status: "active" | "provisional" | "merged";
            version: number;
        };
        HerdAnimalChangeIn: {
            /** Format: uuid */
            birth_dam_id?: string | null;
            /** Format: date */
            birth_date?: string | null;
            birth_date_estimated?: boolean;
            breed?: string | null;
            breed_fractions?: components["schemas"]["HerdBreedFractionSchema"][];
            coat_colour?: string | null;
            confirmed?: components["schemas"]["HerdWarningIn"][];
            /** @enum {string|null} */
            dam_certainty?: "known" | "probable" | "possible" | null;
            /** Format: uuid */
            genetic_dam_id?: string | null;
            identifiers?: components["schemas"]["HerdIdentifierIn"][];
            name?: string | null;
            /** @enum {string|null} */
            production_type?: "growing" | "breeding" | "beef" | "dairy" | "dual" | "meat" | "wool" | "fibre" | "broiler" | "layer" | "breeder" | null;
            provisional?: boolean;
            /** Format: uuid */
            same_as?: string | null;
            /** @enum {string} */
            sex?: "Female" | "Male" | "MaleNeuter" | "FemaleNeuter" | "MaleCryptorchid" | "Unknown";
            /** @enum {string|null} */
            sire_certainty?: "known" | "probable" | "possible" | null;
            /** Format: uuid */
            sire_id?: string | null;
        };
        HerdAnimalGroup: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            purpose: "feeding" | "milking" | "housing" | "reproduction" | "health" | "weighing" | "sale" | "contemporary" | "other";
        };
        HerdAnimalIn: {
            /** Format: uuid */
            birth_dam_id?: string | null;
            /** Format: date */
            birth_date?: string | null;
            birth_date_estimated?: boolean;
            breed?: string | null;
            breed_fractions?: components["schemas"]["HerdBreedFractionSchema"][];
            coat_colour?: string | null;
            confirmed?: components["schemas"]["HerdWarningIn"][];
            /** @enum {string|null} */
            dam_certainty?: "known" | "probable" | "possible" | null;
            /** Format: uuid */
            genetic_dam_id?: string | null;
            group_ids?: string[];
            /** Format: uuid */
            id?: string;
            identifiers?: components["schemas"]["HerdIdentifierIn"][];
            name?: string | null;
            /** Format: uuid */
            place_id?: string | null;
            /** @enum {string|null} */
            production_type?: "growing" | "breeding" | "beef" | "dairy" | "dual" | "meat" | "wool" | "fibre" | "broiler" | "layer" | "breeder" | null;
            provisional?: boolean;
            /** Format: date */
            registered_on?: string;
            /** Format: uuid */
            same_as?: string | null;
            /** @enum {string} */
            sex?: "Female" | "Male" | "MaleNeuter" | "FemaleNeuter" | "MaleCryptorchid" | "Unknown";
            /** @enum {string|null} */
            sire_certainty?: "known" | "probable" | "possible" | null;
            /** Format: uuid */
            sire_id?: string | null;
            /** @enum {string} */
            species: "pig" | "cattle" | "buffalo" | "sheep" | "goat" | "chicken" | "turkey" | "duck" | "quail";
        };
        HerdAnimalPage: {
            items: components["schemas"]["HerdAnimal"][];
            /** @description cursor of the next page; null at the end */
            next: string | null;
        };
        HerdBalance: {
            items: components["schemas"]["HerdPeriod"][];
            /** Format: date */
            since: string;
            /** Format: date */
            until: string;
        };
        HerdBreedFractionSchema: {
            breed: string;
            fraction: number;
        };
        HerdCatalogueRow: {
            /** @enum {string|null} */
            ade_death: "Disease" | "Accident" | "Parturition" | "Age" | "Consumption" | "Culled" | "Fertility" | "LegOrClaw" | "Mastitis" | "MilkingAbility" | "Missing" | "Nutrition" | "Production" | "Other" | "Unknown" | null;
            /** @enum {string|null} */
            ade_departure: "Age" | "Superfluous" | "Slaughter" | "Sale" | "Newborn" | "LegOrClaw" | "Nutrition" | "Parturition" | "Mastitis" | "Fertility" | "Health" | "Production" | "MilkingAbility" | "BadType" | "Behaviour" | "Other" | "Unknown" | null;
            batch: string | null;
            built_in: boolean;
            /** @enum {string|null} */
            category: "accident" | "young" | "nutrition" | "environment" | "disease" | "defect" | "udder" | "locomotion" | "reproduction" | "production" | "age" | "behaviour" | "other" | "unknown" | null;
            closed: boolean;
            code: string;
            /** Format: date */
            collected_on: string | null;
            dry_matter_pct: number | null;
            /** Format: uuid */
            id: string;
            kg_per_bag: number | null;
            labels: components["schemas"]["HerdLabelsSchema"];
            /** @enum {string|null} */
            preservation: "Liquid" | "Frozen" | null;
            /** @enum {string|null} */
            sexed: "Female" | "Male" | null;
            /** Format: uuid */
            sire_id: string | null;
            /** @enum {string|null} */
            species: "pig" | "cattle" | "buffalo" | "sheep" | "goat" | "chicken" | "turkey" | "duck" | "quail" | null;
            version: number;
        };
        HerdCatalogueRowChangeIn: {
            /** @enum {string|null} */
            ade_death?: "Disease" | "Accident" | "Parturition" | "Age" | "Consumption" | "Culled" | "Fertility" | "LegOrClaw" | "Mastitis" | "MilkingAbility" | "Missing" | "Nutrition" | "Production" | "Other" | "Unknown" | null;
            /** @enum {string|null} */
            ade_departure?: "Age" | "Superfluous" | "Slaughter" | "Sale" | "Newborn" | "LegOrClaw" | "Nutrition" | "Parturition" | "Mastitis" | "Fertility" | "Health" | "Production" | "MilkingAbility" | "BadType" | "Behaviour" | "Other" | "Unknown" | null;
            batch?: string | null;
            /** @enum {string|null} */
            category?: "accident" | "young" | "nutrition" | "environment" | "disease" | "defect" | "udder" | "locomotion" | "reproduction" | "production" | "age" | "behaviour" | "other" | "unknown" | null;
            closed?: boolean;
            /** Format: date */
            collected_on?: string | null;
            dry_matter_pct?: number | null;
            kg_per_bag?: number | null;
            name?: string;
            /** @enum {string|null} */
            preservation?: "Liquid" | "Frozen" | null;
            /** @enum {string|null} */
            sexed?: "Female" | "Male" | null;
            /** Format: uuid */
            sire_id?: string | null;
            /** @enum {string|null} */
            species?: "pig" | "cattle" | "buffalo" | "sheep" | "goat" | "chicken" | "turkey" | "duck" | "quail" | null;
        };
        HerdCatalogueRowIn: {
            /** @enum {string|null} */
            ade_death?: "Disease" | "Accident" | "Parturition" | "Age" | "Consumption" | "Culled" | "Fertility" | "LegOrClaw" | "Mastitis" | "MilkingAbility" | "Missing" | "Nutrition" | "Production" | "Other" | "Unknown" | null;
            /** @enum {string|null} */
            ade_departure?: "Age" | "Superfluous" | "Slaughter" | "Sale" | "Newborn" | "LegOrClaw" | "Nutrition" | "Parturition" | "Mastitis" | "Fertility" | "Health" | "Production" | "MilkingAbility" | "BadType" | "Behaviour" | "Other" | "Unknown" | null;
            batch?: string | null;
            /** @enum {string|null} */
            category?: "accident" | "young" | "nutrition" | "environment" | "disease" | "defect" | "udder" | "locomotion" | "reproduction" | "production" | "age" | "behaviour" | "other" | "unknown" | null;
            code?: string;
            /** Format: date */
            collected_on?: string | null;
            dry_matter_pct?: number | null;
            /** Format: uuid */
            id?: string;
            kg_per_bag?: number | null;
            name: string;
            /** @enum {string|null} */
            preservation?: "Liquid" | "Frozen" | null;
            /** @enum {string|null} */
            sexed?: "Female" | "Male" | null;
            /** Format: uuid */
            sire_id?: string | null;
            /** @enum {string|null} */
            species?: "pig" | "cattle" | "buffalo" | "sheep" | "goat" | "chicken" | "turkey" | "duck" | "quail" | null;
        };
        HerdCatalogueRowPage: {
            items: components["schemas"]["HerdCatalogueRow"][];
            /** @description cursor of the next page; null at the end */
            next: string | null;
        };
        HerdGroup: {
            /** Format: date */
            birth_date: string | null;
            by_sex: components["schemas"]["HerdSexClassesSchema"] | null;
            closed: boolean;
            code: string | null;
            /** Format: uuid */
            dam_id: string | null;
            head_count: number;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "group" | "lot";
            /** @enum {string|null} */
            lot_type: "lot" | "litter" | null;
            name: string;
            /** Format: date */
            opened_on: string;
            /** Format: uuid */
            parturition_id: string | null;
            /** Format: uuid */
            place_id: string | null;
            place_name: string | null;
            /** @enum {string|null} */
            production_type: "growing" | "breeding" | "beef" | "dairy" | "dual" | "meat" | "wool" | "fibre" | "broiler" | "layer" | "breeder" | null;
            /** @enum {string} */
            purpose: "feeding" | "milking" | "housing" | "reproduction" | "health" | "weighing" | "sale" | "contemporary" | "other";
            /** @enum {string|null} */
            species: "pig" | "cattle" | "buffalo" | "sheep" | "goat" | "chicken" | "turkey" | "duck" | "quail" | null;
            version: number;
        };
        HerdGroupChangeIn: {
            closed?: boolean;
            code?: string | null;
            name?: string;
            /** Format: uuid */
            place_id?: string | null;
            /** @enum {string|null} */
            production_type?: "growing" | "breeding" | "beef" | "dairy" | "dual" | "meat" | "wool" | "fibre" | "broiler" | "layer" | "breeder" | null;
            /** @enum {string|null} */
            species?: "pig" | "cattle" | "buffalo" | "sheep" | "goat" | "chicken" | "turkey" | "duck" | "quail" | null;
        };
        HerdGroupIn: {
            /** Format: date */
            birth_date?: string | null;
            by_sex?: components["schemas"]["HerdSexClassesSchema"];
            code?: string | null;
            head_count?: number;
            /** Format: uuid */
            id?: string;
            /** @enum {string} */
            kind: "group" | "lot";
            name: string;
            /** Format: date */
            opened_on?: string;
            /** Format: uuid */
            place_id?: string | null;
            /** @enum {string|null} */
            production_type?: "growing" | "breeding" | "beef" | "dairy" | "dual" | "meat" | "wool" | "fibre" | "broiler" | "layer" | "breeder" | null;
            /** @enum {string} */
            purpose: "feeding" | "milking" | "housing" | "reproduction" | "health" | "weighing" | "sale" | "contemporary" | "other";
            /** @enum {string|null} */
            species?: "pig" | "cattle" | "buffalo" | "sheep" | "goat" | "chicken" | "turkey" | "duck" | "quail" | null;
        };
        HerdGroupPage: {
            items: components["schemas"]["HerdGroup"][];
            /** @description cursor of the next page; null at the end */
            next: string | null;
        };
        HerdIdentifier: {
            /** Format: uuid */
            identifier_id: string;
            official: boolean;
            /** @enum {string|null} */
            position: "left_ear" | "right_ear" | "left_face" | "neck" | "leg" | "wing" | "rumen" | "shoulder" | "other" | null;
            /** @enum {string} */
            scheme: "std.iso.11785" | "br.management" | "br.brand" | "br.gov.mapa.sisbov" | "br.gov.mapa.sisbov.legacy" | "eu.bovine" | "eu.animalId" | "uk.cts.eartag" | "uk.sheep" | "uk.pig.herdmark" | "usa.ain" | "us.nues9" | "ca.bovine" | "au.nlis" | "nz.digad.birthid" | "nz.nait.visualid" | "icar.Interbull" | "us.dairy17" | "ar.senasa.rfid";
            /** @enum {string} */
            type: "visual_tag" | "electronic_tag" | "button" | "bolus" | "microchip" | "tattoo" | "brand" | "slap_mark" | "notch" | "leg_band" | "wing_band" | "herd_book" | "management";
            /** Format: date */
            valid_from: string | null;
            /** Format: date */
            valid_to: string | null;
            value: string;
        };
        HerdIdentifierIn: {
            official?: boolean;
            /** @enum {string|null} */
            position?: "left_ear" | "right_ear" | "left_face" | "neck" | "leg" | "wing" | "rumen" | "shoulder" | "other" | null;
            /** @enum {string} */
            scheme: "std.iso.11785" | "br.management" | "br.brand" | "br.gov.mapa.sisbov" | "br.gov.mapa.sisbov.legacy" | "eu.bovine" | "eu.animalId" | "uk.cts.eartag" | "uk.sheep" | "uk.pig.herdmark" | "usa.ain" | "us.nues9" | "ca.bovine" | "au.nlis" | "nz.digad.birthid" | "nz.nait.visualid" | "icar.Interbull" | "us.dairy17" | "ar.senasa.rfid";
            /** @enum {string} */
            type?: "visual_tag" | "electronic_tag" | "button" | "bolus" | "microchip" | "tattoo" | "brand" | "slap_mark" | "notch" | "leg_band" | "wing_band" | "herd_book" | "management";
            value: string;
        };
        HerdLabelsSchema: {
            en: string;
            es: string;
            "pt-BR": string;
        };
        HerdMating: {
            coefficient: number;
            complete_generations: number;
            generations: number;
            /** Format: uuid */
            sire_id: string;
        };
        HerdMatings: {
            /** Format: uuid */
            dam_id: string;
            items: components["schemas"]["HerdMating"][];
        };
        HerdMergeIn: {
            /** Format: uuid */
            into: string;
        };
        HerdOffspring: {
            /** Format: uuid */
            birth_dam_id: string | null;
            /** Format: date */
            birth_date: string | null;
            breed: string | null;
            /** Format: uuid */
            genetic_dam_id: string | null;
            /** Format: uuid */
            id: string;
            label: string;
            /** @enum {string} */
            life_status: "present" | "away" | "departed" | "dead";
            name: string | null;
            /** @enum {string} */
            sex: "Female" | "Male" | "MaleNeuter" | "FemaleNeuter" | "MaleCryptorchid" | "Unknown";
            /** Format: uuid */
            sire_id: string | null;
        };
        HerdOffspringPage: {
            items: components["schemas"]["HerdOffspring"][];
            /** @description cursor of the next page; null at the end */
            next: string | null;
        };
        HerdOutsideParent: {
            /** Format: date */
            birth_date: string | null;
            breed: string | null;
            closed: boolean;
            herd_book: string | null;
            /** Format: uuid */
            id: string;
            identifiers: components["schemas"]["HerdParentNumberSchema"][];
            name: string;
            /** @enum {string} */
            sex: "Female" | "Male" | "MaleNeuter" | "FemaleNeuter" | "MaleCryptorchid" | "Unknown";
            /** @enum {string} */
            species: "pig" | "cattle" | "buffalo" | "sheep" | "goat" | "chicken" | "turkey" | "duck" | "quail";
            version: number;
        };
        HerdOutsideParentChangeIn: {
            /** Format: date */
            birth_date?: string | null;
            breed?: string | null;
            closed?: boolean;
            herd_book?: string | null;
            identifiers?: components["schemas"]["HerdParentNumberSchema"][];
            name?: string;
        };
        HerdOutsideParentIn: {
            /** Format: date */
            birth_date?: string | null;
            breed?: string | null;
            herd_book?: string | null;
            /** Format: uuid */
            id?: string;
            identifiers?: components["schemas"]["HerdParentNumberSchema"][];
            name: string;
            /** @enum {string} */
            sex: "Female" | "Male";
            /** @enum {string} */
            species: "pig" | "cattle" | "buffalo" | "sheep" | "goat" | "chicken" | "turkey" | "duck" | "quail";
        };
        HerdOutsideParentPage: {
            items: components["schemas"]["HerdOutsideParent"][];
            /** @description cursor of the next page; null at the end */
            next: string | null;
        };
        HerdParentNumberSchema: {
            /** @enum {string} */
            scheme: "std.iso.11785" | "br.management" | "br.brand" | "br.gov.mapa.sisbov" | "br.gov.mapa.sisbov.legacy" | "eu.bovine" | "eu.animalId" | "uk.cts.eartag" | "uk.sheep" | "uk.pig.herdmark" | "usa.ain" | "us.nues9" | "ca.bovine" | "au.nlis" | "nz.digad.birthid" | "nz.nait.visualid" | "icar.Interbull" | "us.dairy17" | "ar.senasa.rfid";
            value: string;
        };
        HerdPedigree: {
            /** Format: uuid */
            birth_dam_id: string | null;
            /** Format: date */
            birth_date: string | null;
            breed: string | null;
            dam: components["schemas"]["HerdPedigree"] | null;
            /** @enum {string|null} */
            dam_certainty: "known" | "probable" | "possible" | null;
            /** Format: uuid */
            id: string;
            label: string;
            name: string | null;
            /** @enum {string} */
            origin: "herd" | "outside" | "unknown";
            repeated: boolean;
            /** @enum {string|null} */
            sex: "Female" | "Male" | "MaleNeuter" | "FemaleNeuter" | "MaleCryptorchid" | "Unknown" | null;
            sire: components["schemas"]["HerdPedigree"] | null;
            /** @enum {string|null} */
            sire_certainty: "known" | "probable" | "possible" | null;
        };
        HerdPeriod: {
            closing: number;
            corrections: number;
            dead: number;
            missing: number;
            mortality_pct: number | null;
            moved_in: number;
            moved_out: number;
            opening: number;
            out: number;
            placed: number;
            /** Format: date */
            since: string;
            /** Format: date */
            until: string;
        };
        HerdPlace: {
            active: boolean;
            animals: number;
            area_ha: number | null;
            capacity: number | null;
            code: string | null;
            heads: number;
            heads_inside: number;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "site" | "barn" | "room" | "pen" | "paddock" | "shelter" | "feed_bin" | "milk_tank";
            name: string;
            over_capacity: boolean;
            /** Format: uuid */
            parent_id: string | null;
            /** @enum {string|null} */
            species: "pig" | "cattle" | "buffalo" | "sheep" | "goat" | "chicken" | "turkey" | "duck" | "quail" | null;
            version: number;
        };
        HerdPlaceChangeIn: {
            active?: boolean;
            area_ha?: number | null;
            capacity?: number | null;
            code?: string | null;
            /** @enum {string} */
            kind?: "site" | "barn" | "room" | "pen" | "paddock" | "shelter" | "feed_bin" | "milk_tank";
            name?: string;
            /** Format: uuid */
            parent_id?: string | null;
            /** @enum {string|null} */
            species?: "pig" | "cattle" | "buffalo" | "sheep" | "goat" | "chicken" | "turkey" | "duck" | "quail" | null;
        };
        HerdPlaceIn: {
            area_ha?: number | null;
            capacity?: number | null;
            code?: string | null;
            /** Format: uuid */
            id?: string;
            /** @enum {string} */
            kind: "site" | "barn" | "room" | "pen" | "paddock" | "shelter" | "feed_bin" | "milk_tank";
            name: string;
            /** Format: uuid */
            parent_id?: string | null;
            /** @enum {string|null} */
            species?: "pig" | "cattle" | "buffalo" | "sheep" | "goat" | "chicken" | "turkey" | "duck" | "quail" | null;
        };
        HerdPlacePage: {
            items: components["schemas"]["HerdPlace"][];
            /** @description cursor of the next page; null at the end */
            next: string | null;
        };
        HerdSexClassesSchema: {
            /** @default 0 */
            female: number;
            /** @default 0 */
            male: number;
            /** @default 0 */
            male_neuter: number;
        };
        HerdSummary: {
            by_species: {
                [key: string]: number;
            };
            groups: number;
            places: number;
            present: number;
        };
        HerdWarningIn: {
            code: string;
        };
        IdentityAcceptIn: {
            data?: ("herd" | "journal" | "milk" | "health" | "finance")[];
            /** Format: uuid */
            farm_id?: string;
            person?: components["schemas"]["IdentityGuestIn"];
            secret: string;
        };
        IdentityConsent: {
            /** Format: date-time */
            changed_at: string;
            data: ("herd" | "journal" | "milk" | "health" | "finance")[];
            name: string;
            /** Format: uuid */
            organisation_id: string;
            people: components["schemas"]["IdentityLooker"][];
            /** Format: date-time */
            since: string;
            version: number;
        };
        IdentityConsentIn: {
            data: ("herd" | "journal" | "milk" | "health" | "finance")[];
        };
        IdentityConsentPage: {
            items: components["schemas"]["IdentityConsent"][];
            /** @description cursor of the next page; null at the end */
            next: string | null;
        };
        IdentityDeletion: {
            /** Format: date-time */
            asked_at: string;
            asked_by: components["schemas"]["IdentityNamed"] | null;
            /**
             * Format: date-time
             * @description when it is deleted from every store
             */
            due_at: string;
        };
        IdentityDeletionIn: {
            /** @description The farm's name, as it is written */
            name: string;
        };
        IdentityErasureIn: {
            current_password: string;
        };
        IdentityExport: {
            /** Format: date-time */
            asked_at: string;
            asked_by: components["schemas"]["IdentityNamed"] | null;
            /** @description how large the file is */
            bytes: number | null;
            /**
             * Format: date-time
             * @description until when the file can be fetched, once it is done
             */
            expires_at: string | null;
            /** Format: date-time */
            finished_at: string | null;
            /** Format: uuid */
            id: string;
            of_parts: number | null;
            /** @description how many parts of it are written */
            parts: number;
            /** @description how many rows are written */
            rows: number;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed" | "expired";
            /** @description the part of the application that did not answer: it is tried again soon */
            waits_for: string | null;
        };
        IdentityExportPage: {
            items: components["schemas"]["IdentityExport"][];
            /** @description cursor of the next page; null at the end */
            next: string | null;
        };
        IdentityFarm: {
            country: string;
            /** Format: uuid */
            farm_id: string;
            locale: string;
            main_species: string | null;
            name: string;
            time_zone: string;
        };
        IdentityFarmChangeIn: {
            country?: string;
            locale?: string;
            /** @enum {string|null} */
            main_species?: "pig" | "cattle" | "buffalo" | "sheep" | "goat" | "chicken" | "turkey" | "duck" | "quail" | null;
            name?: string;
            time_zone?: string;
        };
        IdentityFarmIn: {
            /** @example BR */
            country?: string;
            /** @example pt-BR */
            locale: string;
            /** @enum {string|null} */
            main_species?: "pig" | "cattle" | "buffalo" | "sheep" | "goat" | "chicken" | "turkey" | "duck" | "quail" | null;
            name: string;
            /** @example America/Sao_Paulo */
            time_zone: string;
        };
        IdentityGuestIn: {
            /** Format: email */
            email: string;
            /** @enum {string} */
            language: "en" | "pt-BR" | "es";
            name: string;
            password: string;
        };
        IdentityInvitation: {
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            invitation_id: string;
            note: string | null;
            person_name: string;
            /** @enum {string|null} */
            role: "owner" | "manager" | "worker" | "vet" | "viewer" | "technician" | "admin" | null;
        };
        IdentityInvitationIn: {
            /** @default 7 */
            days: number;
            /** @description for whom it is, as a help to the inviter */
            note?: string;
            /** @enum {string} */
            role: "owner" | "manager" | "worker" | "vet" | "viewer";
        };
        IdentityInvitationPage: {
            items: components["schemas"]["IdentityInvitation"][];
            /** @description cursor of the next page; null at the end */
            next: string | null;
        };
        IdentityJoinedFarm: {
            /** Format: date-time */
            changed_at: string;
            data: ("herd" | "journal" | "milk" | "health" | "finance")[];
            /** Format: uuid */
            farm_id: string;
            name: string;
            /** Format: date-time */
            since: string;
        };
        IdentityJoinedFarmPage: {
            items: components["schemas"]["IdentityJoinedFarm"][];
            /** @description cursor of the next page; null at the end */
            next: string | null;
        };
        IdentityKeys: {
            keys: {
                [key: string]: unknown;
            }[];
        };
        IdentityLinkIn: {
            secret: string;
        };
        IdentityLooker: {
            name: string;
            /** @enum {string} */
            role: "admin" | "technician";
        };
        IdentityMe: {
            farms: components["schemas"]["IdentityMyFarm"][];
            person: components["schemas"]["IdentityPerson"];
        };
        IdentityMeChangeIn: {
            current_password?: string;
            /** Format: email */
            email?: string;
            /** @enum {string} */
            language?: "en" | "pt-BR" | "es";
            name?: string;
            password?: string;
        };
        IdentityMember: {
            email: string | null;
            name: string;
            /** Format: uuid */
            person_id: string;
            /** @enum {string} */
            role: "owner" | "manager" | "worker" | "vet" | "viewer";
            version: number;
        };
        IdentityMemberIn: {
            /** Format: email */
            email: string;
            /** @enum {string} */
            language?: "en" | "pt-BR" | "es";
            name?: string;
            password?: string;
            /** @enum {string} */
            role: "owner" | "manager" | "worker" | "vet" | "viewer";
        };
        IdentityMemberPage: {
            items: components["schemas"]["IdentityMember"][];
            /** @description cursor of the next page; null at the end */
            next: string | null;
        };
        IdentityMyFarm: {
            country: string;
            /** @description what the farm consents to show a technician; null for its own people */
            data: ("herd" | "journal" | "milk" | "health" | "finance")[] | null;
            /**
             * Format: date-time
             * @description when the farm will be deleted because its owner asked for that; told its own people
             */
            deletes_at: string | null;
            /** Format: uuid */
            farm_id: string;
            locale: string;
            main_species: string | null;
            name: string;
            /** @enum {string} */
            role: "owner" | "manager" | "worker" | "vet" | "viewer" | "technician";
            time_zone: string;
        };
        IdentityMyFarmPage: {
            items: components["schemas"]["IdentityMyFarm"][];
            /** @description cursor of the next page; null at the end */
            next: string | null;
        };
        IdentityNamed: {
            /** Format: uuid */
            id: string;
            name: string | null;
        };
        IdentityNewInvitation: {
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            invitation_id: string;
            link: string;
            note: string | null;
            person_name: string;
            /** @enum {string|null} */
            role: "owner" | "manager" | "worker" | "vet" | "viewer" | "technician" | "admin" | null;
        };
        IdentityNewToken: {
            /** Format: date-time */
            created_at: string;
            ends_soon: boolean;
            /** Format: date-time */
            expires_at: string | null;
            /** Format: date-time */
            last_used_at: string | null;
            name: string;
            /** Format: uuid */
            person_id: string;
            person_name: string;
            prefix: string;
            scopes: ("read" | "record" | "manage")[];
            token: string;
            /** Format: uuid */
            token_id: string;
        };
        IdentityOffer: {
            /** Format: date-time */
            expires_at: string;
            farm_name: string | null;
            invited_by: string;
            organisation_name: string | null;
            /** @enum {string|null} */
            role: "owner" | "manager" | "worker" | "vet" | "viewer" | "technician" | "admin" | null;
        };
        IdentityOrganisation: {
            name: string;
            /** Format: uuid */
            organisation_id: string;
            /** @enum {string} */
            role: "admin" | "technician";
            version: number;
        };
        IdentityOrganisationIn: {
            name: string;
        };
        IdentityOrganisationInvitationIn: {
            /** @default 7 */
            days: number;
            /** @description for whom it is, as a help to the inviter */
            note?: string;
            /**
             * @default null
             * @enum {string|null}
             */
            role: "admin" | "technician" | null;
        };
        IdentityOrganisationPage: {
            items: components["schemas"]["IdentityOrganisation"][];
            /** @description cursor of the next page; null at the end */
            next: string | null;
        };
        IdentityOrganisationPerson: {
            email: string;
            name: string;
            /** Format: uuid */
            person_id: string;
            /** @enum {string} */
            role: "admin" | "technician";
            version: number;
        };
        IdentityOrganisationPersonPage: {
            items: components["schemas"]["IdentityOrganisationPerson"][];
            /** @description cursor of the next page; null at the end */
            next: string | null;
        };
        IdentityPerson: {
            email: string;
            /** @enum {string} */
            language: "en" | "pt-BR" | "es";
            name: string;
            /** Format: uuid */
            person_id: string;
        };
        IdentityPlaceIn: {
            /** @enum {string} */
            role: "admin" | "technician";
        };
        IdentityReset: {
            /** Format: date-time */
            expires_at: string;
            link: string;
        };
        IdentityResetIn: {
            password: string;
            secret: string;
        };
        IdentityResetOffer: {
            email: string;
            /** Format: date-time */
            expires_at: string;
            name: string;
        };
        IdentityRoleIn: {
            /** @enum {string} */
            role: "owner" | "manager" | "worker" | "vet" | "viewer";
        };
        IdentitySession: {
            address: string;
            browser: string;
            /** Format: date-time */
            created_at: string;
            current: boolean;
            /** Format: date-time */
            expires_at: string;
            /** Format: date-time */
            last_used_at: string;
            /** Format: uuid */
            session_id: string;
        };
        IdentitySessionPage: {
            items: components["schemas"]["IdentitySession"][];
            /** @description cursor of the next page; null at the end */
            next: string | null;
        };
        IdentitySetup: {
            needs_owner: boolean;
        };
        IdentitySetupIn: {
            /** Format: email */
            email: string;
            farm: components["schemas"]["IdentityFarmIn"];
            /** @enum {string} */
            language: "en" | "pt-BR" | "es";
            name: string;
            password: string;
        };
        IdentitySignInIn: {
            email: string;
            password: string;
        };
        IdentityToken: {
            /** Format: date-time */
            created_at: string;
            ends_soon: boolean;
            /** Format: date-time */
            expires_at: string | null;
            /** Format: date-time */
            last_used_at: string | null;
            name: string;
            /** Format: uuid */
            person_id: string;
            person_name: string;
            prefix: string;
            scopes: ("read" | "record" | "manage")[];
            /** Format: uuid */
            token_id: string;
        };
        IdentityTokenIn: {
            /** Format: date-time */
            expires_at?: string | null;
            name: string;
            scopes: ("read" | "record" | "manage")[];
        };
        IdentityTokenPage: {
            items: components["schemas"]["IdentityToken"][];
            /** @description cursor of the next page; null at the end */
            next: string | null;
        };
        IdentityTrailLine: {
            address: string;
            /** Format: date-time */
            at: string;
            details: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            on_person: components["schemas"]["IdentityNamed"] | null;
            organisation: components["schemas"]["IdentityNamed"] | null;
            /** @enum {string} */
            outcome: "done" | "refused" | "throttled";
            person: components["schemas"]["IdentityNamed"] | null;
            /** Format: uuid */
            thing_id: string | null;
            /** @enum {string} */
            what: "signed_in" | "signed_out" | "signed_out_everywhere" | "session_ended" | "password_changed" | "reset_offered" | "password_reset" | "name_changed" | "email_changed" | "person_erased" | "token_made" | "token_revoked" | "farm_opened" | "farm_changed" | "member_added" | "role_changed" | "member_removed" | "invitation_made" | "invitation_revoked" | "invitation_accepted" | "organisation_opened" | "organisation_changed" | "organisation_role_changed" | "organisation_person_removed" | "farm_joined" | "consent_changed" | "farm_left" | "exported" | "farm_exported" | "farm_export_downloaded" | "farm_deletion_asked" | "farm_deletion_taken_back" | "farm_deleted";
        };
        IdentityTrailLinePage: {
            items: components["schemas"]["IdentityTrailLine"][];
            /** @description cursor of the next page; null at the end */
            next: string | null;
        };
        IntegrationAmong: {
            figures: components["schemas"]["IntegrationPeerFigure"][];
            /** Format: uuid */
            organisation_id: string;
        };
        IntegrationAnimalOutcome: {
            /** @enum {string|null} */
            answer: "registered" | "repeated" | "refused" | null;
            /** Format: uuid */
            id: string;
        };
        IntegrationChange: {
            field: string;
            new: unknown;
            old: unknown;
        };
        IntegrationColumn: {
            dated: string | null;
            /** @enum {string|null} */
            field: "visual" | "eid" | "official" | "number" | "name" | "sex" | "castrated" | "birth_date" | "birth_weight" | "breed" | "breeds" | "breed_fraction" | "coat_colour" | "dam" | "birth_dam" | "sire" | "species" | "production_type" | "place" | "group" | "registered_on" | "departed_on" | "departure_reason" | "died_on" | "death_reason" | "weight" | "weight_unit" | "date" | "time" | "age_days" | "age_weeks" | "sample_count" | "note" | null;
            header: string;
            index: number;
            sample: string[];
            scheme?: string | null;
            unit: string | null;
        };
        IntegrationCounts: {
            disputed: number;
            done: number;
            errors: number;
            kept: number;
            known_animals: number;
            new_animals: number;
            new_groups: number;
            new_places: number;
            pending: number;
            ready: number;
            refused: number;
            repeated: number;
            rows: number;
            stored: number;
            undoing: number;
            undone: number;
            updates: number;
            weighings: number;
        };
        IntegrationEntryOutcome: {
            /** Format: uuid */
            id: string;
            kind: string;
            reasons: string[];
            /** @enum {string|null} */
            verdict: "recorded" | "waiting" | "disputed" | null;
        };
        IntegrationFarmFigure: {
            denominator: number | null;
            /** Format: uuid */
            farm_id: string;
            /** Format: date */
            from: string | null;
            name: string;
            numerator: number | null;
            open: number | null;
            quartile: number | null;
            rank: number | null;
            reason: string | null;
            settings: components["schemas"]["IntegrationFigureSetting"][];
            /** @enum {string} */
            state: "ranked" | "no_data" | "not_shown" | "not_told" | "other_days";
            /** Format: date */
            to: string | null;
            /** Format: date-time */
            told_at: string | null;
            value: number | null;
        };
        IntegrationFarmTold: {
            data: ("herd" | "journal" | "milk" | "health" | "finance")[];
            /** Format: uuid */
            farm_id: string;
            name: string;
            /** Format: date-time */
            told_at: string | null;
        };
        IntegrationFigureSetting: {
            code: string;
            value: unknown;
        };
        IntegrationImport: {
            columns: components["schemas"]["IntegrationColumn"][];
            counts: components["schemas"]["IntegrationCounts"];
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            created_by: string | null;
            file_name: string;
            /** Format: date-time */
            finished_at: string | null;
            /** Format: uuid */
            id: string;
            options: components["schemas"]["IntegrationImportOptions"];
            progress: components["schemas"]["IntegrationProgress"];
            sheets: string[];
            /** @enum {string} */
            state: "reading" | "draft" | "running" | "done" | "undoing" | "undone";
            version: number;
            warnings: components["schemas"]["IntegrationNotice"][];
        };
        IntegrationImportChangeIn: {
            mapping?: {
                [key: string]: "visual" | "eid" | "official" | "number" | "name" | "sex" | "castrated" | "birth_date" | "birth_weight" | "breed" | "breeds" | "breed_fraction" | "coat_colour" | "dam" | "birth_dam" | "sire" | "species" | "production_type" | "place" | "group" | "registered_on" | "departed_on" | "departure_reason" | "died_on" | "death_reason" | "weight" | "weight_unit" | "date" | "time" | "age_days" | "age_weeks" | "sample_count" | "note" | null;
            };
            options?: components["schemas"]["IntegrationImportOptions"];
        };
        IntegrationImportOptions: {
            /** Format: date */
            birth_date?: string | null;
            /** @enum {string|null} */
            date_order?: "dmy" | "mdy" | "ymd" | null;
            /** @enum {string|null} */
            decimal?: "," | "." | null;
            /** @enum {string|null} */
            delimiter?: ";" | "," | "\t" | "|" | null;
            /** @enum {string|null} */
            encoding?: "utf-8" | "utf-16" | "windows-1252" | "iso-8859-1" | "mixed" | null;
            /** @enum {string|null} */
            group_purpose?: "feeding" | "milking" | "housing" | "reproduction" | "health" | "weighing" | "sale" | "contemporary" | "other" | null;
            header_row?: number | null;
            /** @enum {string|null} */
            locale?: "en" | "pt-BR" | "es" | null;
            lot?: string | null;
            numbers?: {
                [key: string]: components["schemas"]["IntegrationNumberColumnIn"];
            };
            /** @enum {string|null} */
            official_scheme?: "br.gov.mapa.sisbov" | "br.gov.mapa.sisbov.legacy" | "eu.bovine" | "eu.animalId" | "uk.cts.eartag" | "uk.sheep" | "uk.pig.herdmark" | "usa.ain" | "us.nues9" | "ca.bovine" | "au.nlis" | "nz.digad.birthid" | "nz.nait.visualid" | "icar.Interbull" | "us.dairy17" | "ar.senasa.rfid" | null;
            /** @enum {string|null} */
            place_kind?: "site" | "barn" | "room" | "pen" | "paddock" | "shelter" | null;
            /** @enum {string|null} */
            production_type?: "growing" | "breeding" | "beef" | "dairy" | "dual" | "meat" | "wool" | "fibre" | "broiler" | "layer" | "breeder" | null;
            register_unknown?: boolean | null;
            /** Format: date */
            registered_on?: string | null;
            restore_leading_zero?: boolean | null;
            sample_count?: number | null;
            sheet?: string | null;
            /** @enum {string|null} */
            species?: "pig" | "cattle" | "buffalo" | "sheep" | "goat" | "chicken" | "turkey" | "duck" | "quail" | null;
            /** @enum {string|null} */
            subject?: "animal" | "lot" | null;
            update_known?: boolean | null;
            /** @enum {string|null} */
            weight_unit?: "kg" | "g" | "lb" | "@" | null;
            weights?: {
                [key: string]: components["schemas"]["IntegrationWeightColumnIn"];
            };
        };
        IntegrationImportPage: {
            items: components["schemas"]["IntegrationImport"][];
            /** @description cursor of the next page; null at the end */
            next: string | null;
        };
        IntegrationImportRow: {
            cells: string[];
            errors: components["schemas"]["IntegrationNotice"][];
            label: string;
            outcome: components["schemas"]["IntegrationOutcome"];
            row: number;
            /** @enum {string} */
            status: "ready" | "error" | "sent" | "stored" | "repeated" | "refused" | "disputed" | "undoing" | "undone" | "kept";
        };
        IntegrationImportRowPage: {
            items: components["schemas"]["IntegrationImportRow"][];
            /** @description cursor of the next page; null at the end */
            next: string | null;
        };
        IntegrationKept: {
            detail: string;
            /** Format: uuid */
            id: string;
            params: {
                [key: string]: unknown;
            };
            reason: string;
            /** @enum {string} */
            thing: "animal" | "place" | "group" | "parent" | "change" | "entry";
        };
        IntegrationMapping: {
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            name: string;
            titles: string[];
            version: number;
        };
        IntegrationMappingIn: {
            /** Format: uuid */
            import_id: string;
            name: string;
        };
        IntegrationMappingNameIn: {
            name: string;
        };
        IntegrationMappingPage: {
            items: components["schemas"]["IntegrationMapping"][];
            /** @description cursor of the next page; null at the end */
            next: string | null;
        };
        IntegrationNotice: {
            code: string;
            column: number | null;
            detail: string;
            /** @enum {string} */
            level: "error" | "warning";
            params: {
                [key: string]: unknown;
            };
        };
        IntegrationNumberColumnIn: {
            /** @enum {string|null} */
            scheme?: "std.iso.11785" | "br.management" | "br.brand" | "br.gov.mapa.sisbov" | "br.gov.mapa.sisbov.legacy" | "eu.bovine" | "eu.animalId" | "uk.cts.eartag" | "uk.sheep" | "uk.pig.herdmark" | "usa.ain" | "us.nues9" | "ca.bovine" | "au.nlis" | "nz.digad.birthid" | "nz.nait.visualid" | "icar.Interbull" | "us.dairy17" | "ar.senasa.rfid" | null;
            /** @enum {string|null} */
            type?: "visual_tag" | "electronic_tag" | "button" | "bolus" | "microchip" | "tattoo" | "brand" | "slap_mark" | "notch" | "leg_band" | "wing_band" | "herd_book" | "management" | null;
        };
        IntegrationOrganisationFigures: {
            farms: components["schemas"]["IntegrationFarmTold"][];
            items: components["schemas"]["IntegrationWhole"][];
            /** @enum {string} */
            period: "month" | "year";
            profile: string;
        };
        IntegrationOutcome: {
            animal: components["schemas"]["IntegrationAnimalOutcome"] | null;
            changes?: components["schemas"]["IntegrationChange"][];
            entries: components["schemas"]["IntegrationEntryOutcome"][];
            is_known: boolean;
            kept?: components["schemas"]["IntegrationKept"][];
            refusals: components["schemas"]["IntegrationRefusal"][];
            /** Format: uuid */
            subject_id: string | null;
            update?: components["schemas"]["IntegrationUpdateOutcome"] | null;
        };
        IntegrationPeerFigure: {
            better: string | null;
            code: string;
            /** @enum {string} */
            data: "herd" | "journal" | "milk" | "health" | "finance";
            denominator: number | null;
            farms: number | null;
            /** Format: date */
            from: string | null;
            median: number | null;
            name: string;
            numerator: number | null;
            /** @enum {string} */
            peers: "ranked" | "no_data" | "other_days" | "too_few";
            q1: number | null;
            q3: number | null;
            quartile: number | null;
            rank: number | null;
            reason: string | null;
            /** Format: date */
            to: string | null;
            /** Format: date-time */
            told_at: string | null;
            unit: string;
            value: number | null;
        };
        IntegrationPeers: {
            items: components["schemas"]["IntegrationAmong"][];
            /** @enum {string} */
            period: "month" | "year";
            profile: string;
        };
        IntegrationProgress: {
            answered: number;
            planned: number;
            sent: number;
            total: number;
        };
        IntegrationRefusal: {
            detail: string;
            /** Format: uuid */
            id: string;
            params: {
                [key: string]: unknown;
            };
            reason: string;
            /** @enum {string} */
            thing: "animal" | "place" | "group" | "parent" | "change";
        };
        IntegrationUpdateOutcome: {
            /** @enum {string|null} */
            answer: "changed" | "repeated" | "refused" | null;
        };
        IntegrationUploadIn: {
            /** Format: binary */
            file: string;
            /** @enum {string} */
            locale?: "en" | "pt-BR" | "es";
            /** @enum {string} */
            production_type?: "growing" | "breeding" | "beef" | "dairy" | "dual" | "meat" | "wool" | "fibre" | "broiler" | "layer" | "breeder";
            /** @enum {string} */
            species?: "pig" | "cattle" | "buffalo" | "sheep" | "goat" | "chicken" | "turkey" | "duck" | "quail";
            /** @enum {string} */
            subject?: "animal" | "lot";
        };
        IntegrationWeightColumnIn: {
            age_days?: number | null;
            /** Format: date */
            on?: string | null;
            /** @enum {string|null} */
            unit?: "kg" | "g" | "lb" | "@" | null;
        };
        IntegrationWhole: {
            better: string | null;
            code: string;
            compared: number;
            /** @enum {string} */
            data: "herd" | "journal" | "milk" | "health" | "finance";
            farms?: components["schemas"]["IntegrationFarmFigure"][];
            /** Format: date */
            from: string;
            median: number | null;
            name: string;
            q1: number | null;
            q3: number | null;
            rule_version: number;
            settings_differ: boolean;
            /** Format: date */
            to: string;
            together: number | null;
            unit: string;
        };
        Place: {
            epoch: string;
            position: number;
        };
        Problem: {
            code: string;
            detail: string;
            errors?: components["schemas"]["FieldError"][];
            findings?: components["schemas"]["Finding"][];
            request_id?: string;
            status: number;
            title: string;
            type: string;
        } & {
            [key: string]: unknown;
        };
    };
    responses: {
        /** @description Default error response */
        DEFAULT_ERROR: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Unprocessable Entity */
        UNPROCESSABLE_ENTITY: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description A new UUID for each request, kept when it is sent again: it then has its effect once, and its first answer is given again for 7 days, with `Idempotent-Replayed: true`. */
        "Idempotency-Key": string;
        /** @description The ETag of the record as it was read. */
        "If-Match": string;
        /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
        Prefer: string;
    };
    requestBodies: never;
    headers: {
        /** @description This is the answer that was given to this very request before. */
        "Idempotent-Replayed": "true";
        /** @description `wait=5` when everything that this caused was handled before the answer was sent. */
        "Preference-Applied": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "events.list_lactations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                animal_id: string;
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsLactations"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.get_attachment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "audio/mp4": string;
                    "audio/mpeg": string;
                    "audio/ogg": string;
                    "audio/wav": string;
                    "audio/webm": string;
                    "image/heic": string;
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.put_attachment": {
        parameters: {
            query?: {
                offset?: number;
                /** @description of the whole file, in bytes */
                size?: number;
            };
            header?: {
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
                sha256: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsAttachmentKept"];
                };
            };
            /** @description The file is here now */
            201: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsAttachmentKept"];
                };
            };
            /** @description The piece is here; the next one begins at `received` */
            202: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsAttachmentKept"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.get_changes": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changes"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.list_closeouts": {
        parameters: {
            query: {
                cursor?: string;
                from?: string;
                limit?: number;
                profile: "pig" | "dairy_cattle" | "beef_cattle" | "buffalo" | "sheep" | "goat" | "broiler" | "layer" | "breeder" | "turkey" | "duck" | "quail";
                to?: string;
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsRankedCloseoutPage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.list_entries": {
        parameters: {
            query?: {
                batch_id?: string;
                cursor?: string;
                from?: string;
                /** @description Of those that were in it at that time. */
                group_id?: string;
                has_attachment?: boolean;
                kind?: ("registration" | "arrival" | "birth" | "identify_from_lot" | "tag_lost" | "tag_replaced" | "tagging" | "group_change" | "lot_change" | "move" | "abortion" | "bin_reading" | "body_condition" | "bulk_milk_delivery" | "carcass_result" | "castration" | "cull_mark" | "dam_moved" | "do_not_breed" | "dry_off" | "egg_collection" | "exposure_end" | "exposure_start" | "feed_delivery" | "feed_use" | "head_count_correction" | "heat" | "litter_closed" | "milking" | "note" | "parturition" | "photo" | "pregnancy_check" | "selection" | "service" | "test_day" | "water_use" | "weighing" | "young_gone" | "fostering" | "weaning" | "death" | "departure" | "lot_close")[];
                limit?: number;
                /** @description Of those that were there, or in a place inside it, at that time. */
                place_id?: string;
                /** @description Words of notes, texts and numbers, and of names. */
                q?: string;
                recorded_by?: string;
                recorded_from?: string;
                recorded_to?: string;
                review?: boolean;
                subject_id?: string;
                to?: string;
                verdict?: "recorded" | "waiting" | "disputed";
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsEntryPage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.record_entry": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new UUID for each request, kept when it is sent again: it then has its effect once, and its first answer is given again for 7 days, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventsEntryIn"];
            };
        };
        responses: {
            /** @description The entry was recorded before */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsEntry"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsEntry"];
                };
            };
            /** @description It waits: the journal has not heard of its subject yet */
            202: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsEntry"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.export_entries_csv": {
        parameters: {
            query?: {
                batch_id?: string;
                bom?: boolean;
                /** @description Keys of the columns wanted, by comma, in their order */
                columns?: string;
                decimal?: "comma" | "point";
                from?: string;
                /** @description Of those that were in it at that time. */
                group_id?: string;
                has_attachment?: boolean;
                kind?: ("registration" | "arrival" | "birth" | "identify_from_lot" | "tag_lost" | "tag_replaced" | "tagging" | "group_change" | "lot_change" | "move" | "abortion" | "bin_reading" | "body_condition" | "bulk_milk_delivery" | "carcass_result" | "castration" | "cull_mark" | "dam_moved" | "do_not_breed" | "dry_off" | "egg_collection" | "exposure_end" | "exposure_start" | "feed_delivery" | "feed_use" | "head_count_correction" | "heat" | "litter_closed" | "milking" | "note" | "parturition" | "photo" | "pregnancy_check" | "selection" | "service" | "test_day" | "water_use" | "weighing" | "young_gone" | "fostering" | "weaning" | "death" | "departure" | "lot_close")[];
                /** @description Of those that were there, or in a place inside it, at that time. */
                place_id?: string;
                /** @description Words of notes, texts and numbers, and of names. */
                q?: string;
                recorded_by?: string;
                recorded_from?: string;
                recorded_to?: string;
                review?: boolean;
                separator?: "semicolon" | "comma" | "tab" | "pipe";
                subject_id?: string;
                to?: string;
                verdict?: "recorded" | "waiting" | "disputed";
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.export_entries_xlsx": {
        parameters: {
            query?: {
                batch_id?: string;
                bom?: boolean;
                /** @description Keys of the columns wanted, by comma, in their order */
                columns?: string;
                decimal?: "comma" | "point";
                from?: string;
                /** @description Of those that were in it at that time. */
                group_id?: string;
                has_attachment?: boolean;
                kind?: ("registration" | "arrival" | "birth" | "identify_from_lot" | "tag_lost" | "tag_replaced" | "tagging" | "group_change" | "lot_change" | "move" | "abortion" | "bin_reading" | "body_condition" | "bulk_milk_delivery" | "carcass_result" | "castration" | "cull_mark" | "dam_moved" | "do_not_breed" | "dry_off" | "egg_collection" | "exposure_end" | "exposure_start" | "feed_delivery" | "feed_use" | "head_count_correction" | "heat" | "litter_closed" | "milking" | "note" | "parturition" | "photo" | "pregnancy_check" | "selection" | "service" | "test_day" | "water_use" | "weighing" | "young_gone" | "fostering" | "weaning" | "death" | "departure" | "lot_close")[];
                /** @description Of those that were there, or in a place inside it, at that time. */
                place_id?: string;
                /** @description Words of notes, texts and numbers, and of names. */
                q?: string;
                recorded_by?: string;
                recorded_from?: string;
                recorded_to?: string;
                review?: boolean;
                separator?: "semicolon" | "comma" | "tab" | "pipe";
                subject_id?: string;
                to?: string;
                verdict?: "recorded" | "waiting" | "disputed";
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.get_entry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_id: string;
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsEntry"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.correct_entry": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as it was read. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                entry_id: string;
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventsCorrectionIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsEntry"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.retract_entry": {
        parameters: {
            query: {
                why: string;
            };
            header?: {
                /** @description The ETag of the record as it was read. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                entry_id: string;
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsEntry"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.decide": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new UUID for each request, kept when it is sent again: it then has its effect once, and its first answer is given again for 7 days, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the record as it was read. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                entry_id: string;
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventsDecisionIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsEntry"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.list_versions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_id: string;
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsVersions"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.record_batch": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new UUID for each request, kept when it is sent again: it then has its effect once, and its first answer is given again for 7 days, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventsBatchIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsBatch"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.retract_batch": {
        parameters: {
            query: {
                why: string;
            };
            header?: {
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                batch_id: string;
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsBatchTakenBack"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.record_selection": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new UUID for each request, kept when it is sent again: it then has its effect once, and its first answer is given again for 7 days, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventsSelectionIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsBatch"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.get_farm_feed": {
        parameters: {
            query?: {
                after?: number;
                epoch?: string;
                limit?: number;
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feed"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.list_all_females": {
        parameters: {
            query: {
                /** @description marked for culling, or not to be bred */
                barred?: "to_cull" | "do_not_breed";
                cursor?: string;
                /** @description due on that day or after; then in the order of the days */
                due_from?: string;
                /** @description due on that day or before; then in the order of the days */
                due_to?: string;
                lactation?: "lactating" | "dry";
                limit?: number;
                /** @description served and to be checked; due before today, within 7 days, in the 3 weeks after; or open for longer than the farm allows */
                list?: "check_due" | "birth_overdue" | "birth_this_week" | "birth_next_weeks" | "open_too_long";
                profile: "pig" | "dairy_cattle" | "beef_cattle" | "buffalo" | "sheep" | "goat" | "broiler" | "layer" | "breeder" | "turkey" | "duck" | "quail";
                standing?: "immature" | "open" | "exposed" | "served" | "pregnant";
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsFemalePage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.get_females_summary": {
        parameters: {
            query: {
                profile: "pig" | "dairy_cattle" | "beef_cattle" | "buffalo" | "sheep" | "goat" | "broiler" | "layer" | "breeder" | "turkey" | "duck" | "quail";
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsFemaleSummary"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.get_forecast": {
        parameters: {
            query: {
                profile: "pig" | "dairy_cattle" | "beef_cattle" | "buffalo" | "sheep" | "goat" | "broiler" | "layer" | "breeder" | "turkey" | "duck" | "quail";
                weeks?: number;
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsForecast"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.list_gains": {
        parameters: {
            query?: {
                by?: "animal" | "place" | "group";
                from?: string;
                group_id?: string;
                place_id?: string;
                to?: string;
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsGains"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.list_kpi_targets": {
        parameters: {
            query: {
                on?: string;
                profile: "pig" | "dairy_cattle" | "beef_cattle" | "buffalo" | "sheep" | "goat" | "broiler" | "layer" | "breeder" | "turkey" | "duck" | "quail";
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsFigureTargets"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.get_kpi_target": {
        parameters: {
            query?: {
                on?: string;
            };
            header?: never;
            path: {
                farm_id: string;
                name: string;
                profile: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsFigureTarget"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.put_kpi_target": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as it was read. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
                name: string;
                profile: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventsTargetIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsFigureTarget"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.delete_kpi_target": {
        parameters: {
            query: {
                from?: string;
                why: string;
            };
            header?: {
                /** @description The ETag of the record as it was read. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
                name: string;
                profile: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.list_kpi_target_changes": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                farm_id: string;
                name: string;
                profile: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsTargetPage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.list_kpis": {
        parameters: {
            query: {
                from?: string;
                now?: boolean;
                profile: "pig" | "dairy_cattle" | "beef_cattle" | "buffalo" | "sheep" | "goat" | "broiler" | "layer" | "breeder" | "turkey" | "duck" | "quail";
                to?: string;
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsFigures"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.get_kpi": {
        parameters: {
            query: {
                from?: string;
                now?: boolean;
                profile: "pig" | "dairy_cattle" | "beef_cattle" | "buffalo" | "sheep" | "goat" | "broiler" | "layer" | "breeder" | "turkey" | "duck" | "quail";
                to?: string;
            };
            header?: never;
            path: {
                farm_id: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsWholeFigure"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.list_kpi_animals": {
        parameters: {
            query: {
                cursor?: string;
                from?: string;
                limit?: number;
                profile: "pig" | "dairy_cattle" | "beef_cattle" | "buffalo" | "sheep" | "goat" | "broiler" | "layer" | "breeder" | "turkey" | "duck" | "quail";
                side?: "numerator" | "denominator";
                to?: string;
            };
            header?: never;
            path: {
                farm_id: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsBehindPage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.get_closeout": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
                lot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsCloseout"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.get_curve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
                lot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsLotCurve"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.list_all_parameters": {
        parameters: {
            query?: {
                /** @description a breed's code */
                breed?: string;
                group_id?: string;
                on?: string;
                profile?: "pig" | "dairy_cattle" | "beef_cattle" | "buffalo" | "sheep" | "goat" | "broiler" | "layer" | "breeder" | "turkey" | "duck" | "quail";
                section?: "reproduction" | "young" | "milk" | "growth" | "poultry" | "general" | "kpi";
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsParameters"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.get_parameter": {
        parameters: {
            query?: {
                /** @description a breed's code */
                breed?: string;
                group_id?: string;
                on?: string;
                profile?: "pig" | "dairy_cattle" | "beef_cattle" | "buffalo" | "sheep" | "goat" | "broiler" | "layer" | "breeder" | "turkey" | "duck" | "quail";
            };
            header?: never;
            path: {
                code: string;
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsParameter"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.list_parameter_changes": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                code: string;
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsChangePage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.change_one_parameter": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new UUID for each request, kept when it is sent again: it then has its effect once, and its first answer is given again for 7 days, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                code: string;
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventsChangeIn"];
            };
        };
        responses: {
            /** @description The same change again */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsChange"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsChange"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.list_review": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                what?: "disputed" | "waiting" | "young" | "unconfirmed";
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsReviewPage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.list_standards": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                measure?: "weight_kg" | "hen_day_pct" | "mortality_pct" | "feed_kg" | "feed_conversion";
                profile?: "pig" | "dairy_cattle" | "beef_cattle" | "buffalo" | "sheep" | "goat" | "broiler" | "layer" | "breeder" | "turkey" | "duck" | "quail";
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsStandardPage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.keep_standard": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new UUID for each request, kept when it is sent again: it then has its effect once, and its first answer is given again for 7 days, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventsStandardIn"];
            };
        };
        responses: {
            /** @description The same standard again */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsStandard"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsStandard"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.get_standard": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
                standard_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsStandard"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.put_standard": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as it was read. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
                standard_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventsStandardChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsStandard"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.delete_standard": {
        parameters: {
            query: {
                from?: string;
                why: string;
            };
            header?: {
                /** @description The ETag of the record as it was read. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
                standard_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.list_standard_changes": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                farm_id: string;
                standard_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsStandardPage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.get_growth": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
                subject_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsGrowth"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.get_timeline": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                farm_id: string;
                subject_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsEntryPage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.list_tasks": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsTaskPage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.make_one_task": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new UUID for each request, kept when it is sent again: it then has its effect once, and its first answer is given again for 7 days, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventsTaskIn"];
            };
        };
        responses: {
            /** @description The same task again */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsTask"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsTask"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.get_task": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsTask"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.change_one_task": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as it was read. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventsTaskChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsTask"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.list_due_items": {
        parameters: {
            query?: {
                /** @description whether anybody at all is to do it */
                assigned?: "somebody" | "nobody";
                /** @description a person */
                assigned_to?: string;
                cursor?: string;
                /** @description of a group or lot, and of what is in it */
                group_id?: string;
                /** @description of an entry that does it */
                kind?: "registration" | "arrival" | "birth" | "identify_from_lot" | "tag_lost" | "tag_replaced" | "tagging" | "group_change" | "lot_change" | "move" | "abortion" | "bin_reading" | "body_condition" | "bulk_milk_delivery" | "carcass_result" | "castration" | "cull_mark" | "dam_moved" | "do_not_breed" | "dry_off" | "egg_collection" | "exposure_end" | "exposure_start" | "feed_delivery" | "feed_use" | "head_count_correction" | "heat" | "litter_closed" | "milking" | "note" | "parturition" | "photo" | "pregnancy_check" | "selection" | "service" | "test_day" | "water_use" | "weighing" | "young_gone" | "fostering" | "weaning" | "death" | "departure" | "lot_close";
                limit?: number;
                list?: "heats_and_services" | "checks" | "births" | "weaning" | "milk" | "growth" | "documents" | "tasks";
                /** @description a day of the farm, today unless told */
                on?: string;
                /** @description of what is there, or in a place inside it */
                place_id?: string;
                rule?: "first_service_due" | "service_due" | "heat_today" | "return_watch" | "repeat_breeder_review" | "not_served_alert" | "exposure_end_due" | "pregnancy_check_due" | "pregnancy_recheck_due" | "birth_place_move_due" | "close_up_due" | "birth_due" | "birth_overdue" | "abortion_investigation" | "tagging_due" | "castration_due" | "weaning_due" | "litter_imbalance" | "birth_record_incomplete" | "dry_off_due" | "low_yield_dry_off" | "fresh_check_due" | "high_scc_review" | "weighing_due" | "slaughter_ready" | "lot_exit_due" | "pullet_transfer_due" | "head_count_due" | "lot_unreconciled" | "daily_record_missing" | "mortality_alert" | "production_drop" | "feed_low" | "movement_document_missing" | "loan_return_due" | "tag_replacement_due" | "cull_departure_due" | "test_day_due" | "downtime_end" | "disputed_entry" | "farm_task";
                /** @description done by itself: what was done that day */
                state?: ("overdue" | "due" | "upcoming" | "snoozed" | "stale" | "skipped" | "done")[];
                subject_id?: string;
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsWorklist"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.list_marks": {
        parameters: {
            query: {
                cursor?: string;
                item_id: string;
                limit?: number;
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsWordPage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.mark_due_items": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new UUID for each request, kept when it is sent again: it then has its effect once, and its first answer is given again for 7 days, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventsMarkIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsMarks"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.get_worklist_summary": {
        parameters: {
            query?: {
                /** @description whether anybody at all is to do it */
                assigned?: "somebody" | "nobody";
                /** @description a person */
                assigned_to?: string;
                /** @description of a group or lot, and of what is in it */
                group_id?: string;
                /** @description of an entry that does it */
                kind?: "registration" | "arrival" | "birth" | "identify_from_lot" | "tag_lost" | "tag_replaced" | "tagging" | "group_change" | "lot_change" | "move" | "abortion" | "bin_reading" | "body_condition" | "bulk_milk_delivery" | "carcass_result" | "castration" | "cull_mark" | "dam_moved" | "do_not_breed" | "dry_off" | "egg_collection" | "exposure_end" | "exposure_start" | "feed_delivery" | "feed_use" | "head_count_correction" | "heat" | "litter_closed" | "milking" | "note" | "parturition" | "photo" | "pregnancy_check" | "selection" | "service" | "test_day" | "water_use" | "weighing" | "young_gone" | "fostering" | "weaning" | "death" | "departure" | "lot_close";
                /** @description a day of the farm, today unless told */
                on?: string;
                /** @description of what is there, or in a place inside it */
                place_id?: string;
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsWorklistSummary"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.get_feed": {
        parameters: {
            query?: {
                after?: number;
                epoch?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feed"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "events.list_kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsKinds"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "health.get_animal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                animal_id: string;
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthPatient"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "health.get_changes": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changes"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "health.get_farm_feed": {
        parameters: {
            query?: {
                after?: number;
                epoch?: string;
                limit?: number;
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feed"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "health.get_feed": {
        parameters: {
            query?: {
                after?: number;
                epoch?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feed"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "herd.list_animals": {
        parameters: {
            query?: {
                cursor?: string;
                group_id?: string;
                limit?: number;
                /** @description as it was at the end of that day of the farm */
                on?: string;
                place_id?: string;
                /** @description a number in any spelling, the end of one, or a part of the name */
                q?: string;
                /** @description known animals, or those met and not known */
                record?: "active" | "provisional";
                sex?: "Female" | "Male" | "MaleNeuter" | "FemaleNeuter" | "MaleCryptorchid" | "Unknown";
                sort?: "label" | "-label" | "birth_date" | "-birth_date" | "last_weight_kg" | "-last_weight_kg";
                species?: "pig" | "cattle" | "buffalo" | "sheep" | "goat" | "chicken" | "turkey" | "duck" | "quail";
                status?: "present" | "away" | "departed" | "dead";
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HerdAnimalPage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "herd.register_animal": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new UUID for each request, kept when it is sent again: it then has its effect once, and its first answer is given again for 7 days, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HerdAnimalIn"];
            };
        };
        responses: {
            /** @description The same registration again */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HerdAnimal"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HerdAnimal"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "herd.export_animals_csv": {
        parameters: {
            query?: {
                bom?: boolean;
                /** @description Keys of the columns wanted, by comma, in their order */
                columns?: string;
                decimal?: "comma" | "point";
                group_id?: string;
                /** @description as it was at the end of that day of the farm */
                on?: string;
                place_id?: string;
                /** @description a number in any spelling, the end of one, or a part of the name */
                q?: string;
                /** @description known animals, or those met and not known */
                record?: "active" | "provisional";
                separator?: "semicolon" | "comma" | "tab" | "pipe";
                sex?: "Female" | "Male" | "MaleNeuter" | "FemaleNeuter" | "MaleCryptorchid" | "Unknown";
                species?: "pig" | "cattle" | "buffalo" | "sheep" | "goat" | "chicken" | "turkey" | "duck" | "quail";
                status?: "present" | "away" | "departed" | "dead";
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "herd.export_animals_xlsx": {
        parameters: {
            query?: {
                bom?: boolean;
                /** @description Keys of the columns wanted, by comma, in their order */
                columns?: string;
                decimal?: "comma" | "point";
                group_id?: string;
                /** @description as it was at the end of that day of the farm */
                on?: string;
                place_id?: string;
                /** @description a number in any spelling, the end of one, or a part of the name */
                q?: string;
                /** @description known animals, or those met and not known */
                record?: "active" | "provisional";
                separator?: "semicolon" | "comma" | "tab" | "pipe";
                sex?: "Female" | "Male" | "MaleNeuter" | "FemaleNeuter" | "MaleCryptorchid" | "Unknown";
                species?: "pig" | "cattle" | "buffalo" | "sheep" | "goat" | "chicken" | "turkey" | "duck" | "quail";
                status?: "present" | "away" | "departed" | "dead";
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "herd.get_animal": {
        parameters: {
            query?: {
                on?: string;
            };
            header?: never;
            path: {
                animal_id: string;
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HerdAnimal"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "herd.change_animal": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as it was read. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                animal_id: string;
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HerdAnimalChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HerdAnimal"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "herd.get_inbreeding": {
        parameters: {
            query: {
                sire_id: string[];
            };
            header?: never;
            path: {
                animal_id: string;
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HerdMatings"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "herd.merge_animal": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new UUID for each request, kept when it is sent again: it then has its effect once, and its first answer is given again for 7 days, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                animal_id: string;
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HerdMergeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HerdAnimal"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "herd.get_pedigree": {
        parameters: {
            query?: {
                generations?: number;
            };
            header?: never;
            path: {
                animal_id: string;
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HerdPedigree"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "herd.list_progeny": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                animal_id: string;
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HerdOffspringPage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "herd.list_catalogue": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                species?: "pig" | "cattle" | "buffalo" | "sheep" | "goat" | "chicken" | "turkey" | "duck" | "quail";
            };
            header?: never;
            path: {
                catalogue: string;
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HerdCatalogueRowPage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "herd.add_row": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new UUID for each request, kept when it is sent again: it then has its effect once, and its first answer is given again for 7 days, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                catalogue: string;
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HerdCatalogueRowIn"];
            };
        };
        responses: {
            /** @description The same row again */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HerdCatalogueRow"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HerdCatalogueRow"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "herd.get_row": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                catalogue: string;
                farm_id: string;
                row_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HerdCatalogueRow"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "herd.change_row": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as it was read. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                catalogue: string;
                farm_id: string;
                row_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HerdCatalogueRowChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HerdCatalogueRow"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "herd.get_changes": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changes"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "herd.get_farm_feed": {
        parameters: {
            query?: {
                after?: number;
                epoch?: string;
                limit?: number;
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feed"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "herd.list_groups": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                on?: string;
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HerdGroupPage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "herd.form_group": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new UUID for each request, kept when it is sent again: it then has its effect once, and its first answer is given again for 7 days, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HerdGroupIn"];
            };
        };
        responses: {
            /** @description The same group again */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HerdGroup"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HerdGroup"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "herd.export_groups_csv": {
        parameters: {
            query?: {
                bom?: boolean;
                /** @description Keys of the columns wanted, by comma, in their order */
                columns?: string;
                decimal?: "comma" | "point";
                separator?: "semicolon" | "comma" | "tab" | "pipe";
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "herd.export_groups_xlsx": {
        parameters: {
            query?: {
                bom?: boolean;
                /** @description Keys of the columns wanted, by comma, in their order */
                columns?: string;
                decimal?: "comma" | "point";
                separator?: "semicolon" | "comma" | "tab" | "pipe";
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "herd.get_group": {
        parameters: {
            query?: {
                on?: string;
            };
            header?: never;
            path: {
                farm_id: string;
                group_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HerdGroup"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "herd.change_group": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as it was read. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
                group_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HerdGroupChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HerdGroup"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "herd.get_balance": {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                farm_id: string;
                group_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HerdBalance"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "herd.list_outside_parents": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HerdOutsideParentPage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "herd.add_outside_parent": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new UUID for each request, kept when it is sent again: it then has its effect once, and its first answer is given again for 7 days, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HerdOutsideParentIn"];
            };
        };
        responses: {
            /** @description The same parent again */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HerdOutsideParent"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HerdOutsideParent"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "herd.get_outside_parent": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
                parent_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HerdOutsideParent"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "herd.change_outside_parent": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as it was read. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
                parent_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HerdOutsideParentChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HerdOutsideParent"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "herd.list_places": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                on?: string;
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HerdPlacePage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "herd.open_place": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new UUID for each request, kept when it is sent again: it then has its effect once, and its first answer is given again for 7 days, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HerdPlaceIn"];
            };
        };
        responses: {
            /** @description The same place again */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HerdPlace"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HerdPlace"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "herd.export_places_csv": {
        parameters: {
            query?: {
                bom?: boolean;
                /** @description Keys of the columns wanted, by comma, in their order */
                columns?: string;
                decimal?: "comma" | "point";
                separator?: "semicolon" | "comma" | "tab" | "pipe";
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "herd.export_places_xlsx": {
        parameters: {
            query?: {
                bom?: boolean;
                /** @description Keys of the columns wanted, by comma, in their order */
                columns?: string;
                decimal?: "comma" | "point";
                separator?: "semicolon" | "comma" | "tab" | "pipe";
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "herd.get_place": {
        parameters: {
            query?: {
                on?: string;
            };
            header?: never;
            path: {
                farm_id: string;
                place_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HerdPlace"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "herd.change_place": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as it was read. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
                place_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HerdPlaceChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HerdPlace"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "herd.get_summary": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HerdSummary"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "herd.get_feed": {
        parameters: {
            query?: {
                after?: number;
                epoch?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feed"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.list_farms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityMyFarmPage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.open_farm": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new UUID for each request, kept when it is sent again: it then has its effect once, and its first answer is given again for 7 days, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityFarmIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityFarm"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.get_farm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityFarm"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.change_farm": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as it was read. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityFarmChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityFarm"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.list_audit": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                person_id?: string;
                since?: string;
                /** @description no more part of it */
                until?: string;
                what?: "signed_in" | "signed_out" | "signed_out_everywhere" | "session_ended" | "password_changed" | "reset_offered" | "password_reset" | "name_changed" | "email_changed" | "person_erased" | "token_made" | "token_revoked" | "farm_opened" | "farm_changed" | "member_added" | "role_changed" | "member_removed" | "invitation_made" | "invitation_revoked" | "invitation_accepted" | "organisation_opened" | "organisation_changed" | "organisation_role_changed" | "organisation_person_removed" | "farm_joined" | "consent_changed" | "farm_left" | "exported" | "farm_exported" | "farm_export_downloaded" | "farm_deletion_asked" | "farm_deletion_taken_back" | "farm_deleted";
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityTrailLinePage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.get_changes": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changes"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.get_deletion": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityDeletion"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.ask_deletion": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new UUID for each request, kept when it is sent again: it then has its effect once, and its first answer is given again for 7 days, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityDeletionIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityDeletion"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityDeletion"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.take_deletion_back": {
        parameters: {
            query?: never;
            header?: {
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.list_exports": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityExportPage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.ask_export": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new UUID for each request, kept when it is sent again: it then has its effect once, and its first answer is given again for 7 days, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityExport"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.get_export": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                export_id: string;
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityExport"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.get_export_file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                export_id: string;
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.get_farm_feed": {
        parameters: {
            query?: {
                after?: number;
                epoch?: string;
                limit?: number;
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feed"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.list_invitations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityInvitationPage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.invite_to_farm": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new UUID for each request, kept when it is sent again: it then has its effect once, and its first answer is given again for 7 days, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityInvitationIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityNewInvitation"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.revoke_invitation": {
        parameters: {
            query?: never;
            header?: {
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
                invitation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.list_members": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityMemberPage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.add_member": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new UUID for each request, kept when it is sent again: it then has its effect once, and its first answer is given again for 7 days, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityMemberIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityMember"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.remove_member": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as it was read. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.change_role": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as it was read. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityRoleIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityMember"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.offer_reset": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new UUID for each request, kept when it is sent again: it then has its effect once, and its first answer is given again for 7 days, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityReset"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.list_consents": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityConsentPage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.get_consent": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityConsent"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.change_consent": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as it was read. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityConsentIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityConsent"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.leave_organisation": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as it was read. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.list_tokens": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityTokenPage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.make_token": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new UUID for each request, kept when it is sent again: it then has its effect once, and its first answer is given again for 7 days, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityTokenIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityNewToken"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.revoke_token": {
        parameters: {
            query?: never;
            header?: {
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
                token_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.get_feed": {
        parameters: {
            query?: {
                after?: number;
                epoch?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feed"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.forward_auth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.accept_invitation": {
        parameters: {
            query?: never;
            header?: {
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityAcceptIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityMe"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.read_invitation": {
        parameters: {
            query?: never;
            header?: {
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityLinkIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityOffer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.get_keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityKeys"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.change_me": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as it was read. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityMeChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityMe"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.list_my_audit": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                person_id?: string;
                since?: string;
                /** @description no more part of it */
                until?: string;
                what?: "signed_in" | "signed_out" | "signed_out_everywhere" | "session_ended" | "password_changed" | "reset_offered" | "password_reset" | "name_changed" | "email_changed" | "person_erased" | "token_made" | "token_revoked" | "farm_opened" | "farm_changed" | "member_added" | "role_changed" | "member_removed" | "invitation_made" | "invitation_revoked" | "invitation_accepted" | "organisation_opened" | "organisation_changed" | "organisation_role_changed" | "organisation_person_removed" | "farm_joined" | "consent_changed" | "farm_left" | "exported" | "farm_exported" | "farm_export_downloaded" | "farm_deletion_asked" | "farm_deletion_taken_back" | "farm_deleted";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityTrailLinePage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.erase_me": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new UUID for each request, kept when it is sent again: it then has its effect once, and its first answer is given again for 7 days, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityErasureIn"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.list_organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityOrganisationPage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.open_organisation": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new UUID for each request, kept when it is sent again: it then has its effect once, and its first answer is given again for 7 days, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityOrganisationIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityOrganisation"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.get_organisation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityOrganisation"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.rename_organisation": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as it was read. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityOrganisationIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityOrganisation"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.list_organisation_farms": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityJoinedFarmPage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.release_farm": {
        parameters: {
            query?: never;
            header?: {
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                joined_id: string;
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.list_organisation_invitations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityInvitationPage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.invite_to_organisation": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new UUID for each request, kept when it is sent again: it then has its effect once, and its first answer is given again for 7 days, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityOrganisationInvitationIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityNewInvitation"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.revoke_organisation_invitation": {
        parameters: {
            query?: never;
            header?: {
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                invitation_id: string;
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.list_organisation_people": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityOrganisationPersonPage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.remove_from_organisation": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as it was read. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                organisation_id: string;
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.change_organisation_role": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as it was read. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                organisation_id: string;
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityPlaceIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityOrganisationPerson"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.read_reset": {
        parameters: {
            query?: never;
            header?: {
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityLinkIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityResetOffer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.use_reset": {
        parameters: {
            query?: never;
            header?: {
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityResetIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityMe"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.get_session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityMe"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.sign_in": {
        parameters: {
            query?: never;
            header?: {
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentitySignInIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityMe"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.sign_out": {
        parameters: {
            query?: never;
            header?: {
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.list_sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentitySessionPage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.sign_out_everywhere": {
        parameters: {
            query?: never;
            header?: {
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.revoke_session": {
        parameters: {
            query?: never;
            header?: {
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.get_setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentitySetup"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "identity.set_up": {
        parameters: {
            query?: never;
            header?: {
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentitySetupIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityMe"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "integration.get_changes": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changes"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "integration.get_farm_feed": {
        parameters: {
            query?: {
                after?: number;
                epoch?: string;
                limit?: number;
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feed"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "integration.list_mappings": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationMappingPage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "integration.save_mapping": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new UUID for each request, kept when it is sent again: it then has its effect once, and its first answer is given again for 7 days, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegrationMappingIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationMapping"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "integration.delete_mapping": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as it was read. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
                mapping_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "integration.rename_mapping": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as it was read. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
                mapping_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegrationMappingNameIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationMapping"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "integration.list_imports": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationImportPage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "integration.upload_import": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new UUID for each request, kept when it is sent again: it then has its effect once, and its first answer is given again for 7 days, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["IntegrationUploadIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationImport"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "integration.get_import": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                farm_id: string;
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationImport"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "integration.change_import": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as it was read. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
                import_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegrationImportChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationImport"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "integration.export_errors_csv": {
        parameters: {
            query?: {
                bom?: boolean;
                /** @description Keys of the columns wanted, by comma, in their order */
                columns?: string;
                decimal?: "comma" | "point";
                separator?: "semicolon" | "comma" | "tab" | "pipe";
            };
            header?: never;
            path: {
                farm_id: string;
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "integration.list_rows": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                status?: "ready" | "error" | "sent" | "stored" | "repeated" | "refused" | "disputed" | "undoing" | "undone" | "kept";
            };
            header?: never;
            path: {
                farm_id: string;
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationImportRowPage"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "integration.start_import": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new UUID for each request, kept when it is sent again: it then has its effect once, and its first answer is given again for 7 days, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the record as it was read. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationImport"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "integration.undo_import": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new UUID for each request, kept when it is sent again: it then has its effect once, and its first answer is given again for 7 days, with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description `wait=5` (RFC 7240, 10 at most): answer when everything that this causes has been handled, or after so many seconds. The answer says which by `Preference-Applied`. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                farm_id: string;
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationImport"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "integration.list_peers": {
        parameters: {
            query: {
                period?: "month" | "year";
                profile: "pig" | "dairy_cattle" | "beef_cattle" | "buffalo" | "sheep" | "goat" | "broiler" | "layer" | "breeder" | "turkey" | "duck" | "quail";
            };
            header?: never;
            path: {
                farm_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationPeers"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "integration.get_feed": {
        parameters: {
            query?: {
                after?: number;
                epoch?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feed"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
    "integration.list_organisation_figures": {
        parameters: {
            query: {
                code?: string;
                period?: "month" | "year";
                profile: "pig" | "dairy_cattle" | "beef_cattle" | "buffalo" | "sheep" | "goat" | "broiler" | "layer" | "breeder" | "turkey" | "duck" | "quail";
            };
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationOrganisationFigures"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["UNPROCESSABLE_ENTITY"];
            default: components["responses"]["DEFAULT_ERROR"];
        };
    };
}
