package tv.marquee.ops.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tv.marquee.ops.backup.Backup;
import tv.marquee.ops.cli.DataOption;
import tv.marquee.ops.platform.Endpoints;

/** {@code marquee evidence}. */
@Command(
        name = "evidence",
        description = {
            "Shows that a person was forgotten: what was destroyed and when, and whether texts that tell of them are still found in the bytes of any store.",
            "Writes a report without personal data to the folder evidence of the data folder, signed and chained to the one before. Fails when something is found, or a key is left. Elasticsearch lets go of deleted bytes within two minutes of an erasure."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class EvidenceCommand implements Callable<Integer> {

    private final InstantSource clock;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "REQUEST", arity = "0..1", description = "The request's id, from the page Requests.")
    private @Nullable UUID request;

    @Option(
            names = "--look-for",
            paramLabel = "FILE",
            description =
                    "A file with a text a line, such as the person's address and name. It is read and not kept; remove"
                            + " it afterwards.")
    private @Nullable Path texts;

    @Option(
            names = "--backup",
            paramLabel = "DIR",
            description =
                    "A backup that is looked through as well; may be given more than once. It is said of one from before"
                            + " the erasure that the keys are in it, wrapped.")
    private List<Path> backups = new ArrayList<>();

    @Option(names = "--verify", description = "Instead verify the reports that there are.")
    private boolean verify;

    @Mixin
    private DataOption data = new DataOption();

    /** With a clock that dates reports. */
    public EvidenceCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        EvidenceChain chain = FiledEvidence.chain(data.folder());
        if (verify) {
            return verified(chain);
        }
        UUID which = request;
        Path file = texts;
        if (which == null || file == null) {
            throw new ParameterException(spec.commandLine(), "Give a request and --look-for, or --verify.");
        }
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "There is no file " + file + ".");
        }
        List<String> lookedFor = Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lookedFor.isEmpty() || lookedFor.stream().anyMatch(text -> text.length() < 4)) {
            throw new ParameterException(
                    spec.commandLine(), "The file holds texts of four characters at least, one a line.");
        }
        return reported(chain, which, lookedFor);
    }

    private int reported(EvidenceChain chain, UUID which, List<String> lookedFor) throws IOException {
        ErasureRecord record = ErasureRecord.of(Endpoints.requireRunning(data.folder()), which);
        Map<String, CanaryScan.Found> stores = new TreeMap<>(CanaryScan.of(data.folder(), lookedFor));
        List<Map<String, Object>> copies = new ArrayList<>();
        for (Path backup : backups) {
            Backup.Manifest manifest = new Backup(backup).manifest();
            stores.put(
                    "backup of " + manifest.taken().truncatedTo(ChronoUnit.SECONDS), CanaryScan.in(backup, lookedFor));
            copies.add(Map.of(
                    "taken", manifest.taken().toString(),
                    "position", manifest.position(),
                    "holdsWrappedKeys", record.isAfter(manifest.taken())));
        }
        boolean passed = record.left() == 0
                && record.destroyed() > 0
                && stores.values().stream().allMatch(store -> store.hits() == 0);
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("request", which.toString());
        report.put("account", record.account().toString());
        report.put("at", clock.instant().toString());
        report.put("steps", record.steps());
        report.put("keysDestroyed", record.destroyed());
        report.put("keysLeft", record.left());
        report.put("eventsThatNobodyCanRead", record.events());
        report.put("textsLookedFor", lookedFor.size());
        report.put("stores", stores);
        report.put("backups", copies);
        report.put("passed", passed);
        Path file = chain.add(report);
        var out = spec.commandLine().getOut();
        out.print(words(record, stores));
        copies.stream()
                .filter(copy -> Boolean.TRUE.equals(copy.get("holdsWrappedKeys")))
                .forEach(
                        copy -> out.println(
                                "The backup of " + copy.get("taken") + " is from before: their keys are in it,"
                                        + " wrapped, until it is deleted. Whoever restores it destroys them again at the start."));
        out.println((passed ? "forgotten" : "NOT FORGOTTEN") + "; signed report: " + file);
        out.flush();
        return passed ? 0 : 1;
    }

    private int verified(EvidenceChain chain) throws IOException {
        var out = spec.commandLine().getOut();
        var broken = chain.firstBroken();
        out.println(broken.map(file -> file + " is not as it was written, or does not follow on the one before")
                .orElse(chain.size() + " reports, each as it was written and after the one before"));
        out.flush();
        return broken.isEmpty() ? 0 : 1;
    }

    private static String words(ErasureRecord record, Map<String, CanaryScan.Found> stores) {
        StringBuilder words = new StringBuilder();
        record.steps()
                .forEach(step ->
                        words.append(String.format(Locale.ROOT, "%-30s %s%n", step.get("what"), step.get("at"))));
        words.append(String.format(
                Locale.ROOT,
                "%nkeys destroyed %,d, left %,d; events that nobody can read %,d%n%n%-32s %8s %16s %6s%n",
                record.destroyed(),
                record.left(),
                record.events(),
                "store",
                "files",
                "bytes",
                "found"));
        stores.forEach((name, store) -> {
            words.append(String.format(
                    Locale.ROOT, "%-32s %,8d %,16d %,6d%n", name, store.files(), store.bytes(), store.hits()));
            store.where().forEach(file -> words.append("  in ").append(file).append('\n'));
        });
        return words.append('\n').toString();
    }
}
