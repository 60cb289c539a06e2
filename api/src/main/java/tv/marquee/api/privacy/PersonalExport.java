package tv.marquee.api.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.api.csv.CsvText;
import tv.marquee.command.gateway.PersonalLog;
import tv.marquee.command.gateway.PersonalLog.PersonalEvent;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.query.account.Accounts;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.profile.Profiles;
import tv.marquee.query.subscription.Subscriptions;
import tv.marquee.query.viewing.Viewings;

/**
 * All that is known of an account and its profiles, as a ZIP: every stored event as JSON and as CSV, what was derived from them, and a readme that says
 * what is what, what it is for, who receives it and how long it is kept.
 */
public final class PersonalExport {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final PersonalLog log;
    private final Accounts accounts;
    private final Subscriptions subscriptions;
    private final Profiles profiles;
    private final Viewings viewings;

    PersonalExport(
            PersonalLog log, Accounts accounts, Subscriptions subscriptions, Profiles profiles, Viewings viewings) {
        this.log = log;
        this.accounts = accounts;
        this.subscriptions = subscriptions;
        this.profiles = profiles;
        this.viewings = viewings;
    }

    /**
     * Everything, read before the first byte is written, so that a failure gives no half of it.
     *
     * @param read is told how many events were read so far, now and then
     */
    public Content of(AccountId account, Instant now, LongConsumer read) {
        List<PersonalEvent> events = log.of(account, read);
        Map<String, Object> derived = new LinkedHashMap<>();
        accounts.find(account).ifPresent(view -> derived.put("account", view));
        subscriptions.find(account).ifPresent(view -> derived.put("subscription", view));
        List<Object> people = new ArrayList<>();
        for (ProfileView profile : profiles.ofAccount(account)) {
            Map<String, Object> person = new LinkedHashMap<>();
            person.put("profile", profile);
            viewings.find(ProfileId.parse(profile.id())).ifPresent(view -> person.put("watched", view));
            people.add(person);
        }
        derived.put("profiles", people);
        return new Content(events, derived, now);
    }

    /** What there is of someone. */
    public record Content(List<PersonalEvent> events, Map<String, Object> derived, Instant at) {

        /** Writes the ZIP and leaves the stream open. */
        public void writeTo(OutputStream out) throws IOException {
            ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            entry(zip, "README.txt", readme().getBytes(StandardCharsets.UTF_8));
            entry(
                    zip,
                    "events.json",
                    JSON.writeValueAsBytes(events.stream().map(Content::json).toList()));
            entry(zip, "events.csv", csv().getBytes(StandardCharsets.UTF_8));
            entry(zip, "derived.json", JSON.writeValueAsBytes(derived));
            zip.finish();
        }

        private static Map<String, Object> json(PersonalEvent event) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("position", event.position());
            fields.put("at", event.at());
            fields.put("name", event.name());
            fields.put("stream", event.stream());
            fields.put("owner", event.owner());
            fields.put("data", JSON.readTree(event.json()));
            return fields;
        }

        private String csv() {
            StringBuilder csv =
                    new StringBuilder(CsvText.line(List.of("position", "at", "name", "stream", "owner", "data")));
            events.forEach(event -> csv.append(CsvText.line(List.of(
                    String.valueOf(event.position()),
                    event.at().toString(),
                    event.name(),
                    event.stream(),
                    event.owner(),
                    event.json()))));
            return csv.toString();
        }

        private String readme() {
            return """
                    What Marquee knows of you, as of %s
                    ================================================

                    events.json   %d events: everything that was stored about your account and its profiles, in the order in
                                  which it was stored. Each has
                                    position  its place in the log of all events
                                    at        when it happened (UTC)
                                    name      what happened, with the version of the form that it is written in
                                    stream    kind and id of what it happened to
                                    owner     whose it is: the id of your account or of one of its profiles
                                    data      all that is stored of it
                                  Your password and PINs are kept as Argon2id hashes, which is what you see of them.
                    events.csv    the same as a table; a cell that a spreadsheet could take for a formula begins with '
                    derived.json  what was worked out from the events: your account, your subscription, your profiles with
                                  their ratings and lists, what was watched and how far, and how much the words of your
                                  reviews say that you liked a title (sentiment, 0 to 1).

                    What it is for: to run your subscription; to show you what you can watch, where you left off and what you
                    may like; and, unless you said under a profile that you want nothing personal, to learn from what many
                    people do which titles go together. Figures for the business are made under pseudonyms.
                    Who receives it: nobody outside. Payments are made by a provider that knows your card, which we do not.
                    How long it is kept: until you have it erased, under Account, Your data, or until nobody has used the account for
                    as long as accounts are kept; you are written to a month before. Invoices that you paid are kept for longer, as
                    tax law wants: their numbers, days and amounts and your country, without you.
                    """.formatted(at, events.size());
        }

        private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
    }
}
