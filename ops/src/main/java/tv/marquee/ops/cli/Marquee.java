package tv.marquee.ops.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tv.marquee.ops.bench.BenchCommand;
import tv.marquee.ops.faults.FaultsCommand;
import tv.marquee.ops.house.RunningHouseAccess;
import tv.marquee.ops.house.StaffCommand;
import tv.marquee.ops.house.SyncTmdbCommand;
import tv.marquee.ops.importing.ImportCommand;
import tv.marquee.ops.importing.ImportFailed;
import tv.marquee.ops.jobs.JobsCommand;
import tv.marquee.ops.jobs.QualityCommand;
import tv.marquee.ops.platform.Application;
import tv.marquee.ops.platform.PlatformException;
import tv.marquee.ops.privacy.EvidenceCommand;
import tv.marquee.ops.privacy.RotateKeysCommand;
import tv.marquee.ops.scaling.ScaleCommand;
import tv.marquee.ops.training.AggregateCommand;
import tv.marquee.ops.training.ArchiveCommand;
import tv.marquee.ops.training.EvaluateCommand;
import tv.marquee.ops.training.ExperimentCommand;
import tv.marquee.ops.training.JobFailed;
import tv.marquee.ops.training.RetrainCommand;
import tv.marquee.ops.training.TrainSentimentCommand;
import tv.marquee.ops.training.TrendsCommand;

/** The entry of the command line. Exit codes: 0 done, 1 failed, 2 wrong use. */
@Command(
        name = "marquee",
        description = "Runs Marquee on this machine: its servers, its application and its tools.",
        mixinStandardHelpOptions = true,
        version = "marquee 0.1.0",
        subcommands = CommandLine.HelpCommand.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "`marquee COMMAND --help` explains a command."})
public final class Marquee implements Runnable {

    /** Failures whose message is written for the person at the terminal; of others the trace is shown. */
    private static final Set<Class<?>> TOLD = Set.of(PlatformException.class, ImportFailed.class, JobFailed.class);

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(commandLine(Marquee::application).execute(arguments));
    }

    /**
     * The command line around an application of one's own, which is asked for only by {@code up}. A new command is one line
     * here.
     */
    static CommandLine commandLine(Supplier<Application> application) {
        return new CommandLine(new Marquee())
                .addSubcommand(new UpCommand(application))
                .addSubcommand(new DownCommand())
                .addSubcommand(new StatusCommand())
                .addSubcommand(new RunCommand())
                .addSubcommand(new SecretsCommand())
                .addSubcommand(new StaffCommand())
                .addSubcommand(new ImportCommand(new RunningHouseAccess(), Clock.systemUTC()))
                .addSubcommand(new SyncTmdbCommand())
                .addSubcommand(new ReplayCommand())
                .addSubcommand(new LettersCommand())
                .addSubcommand(new RefillCommand())
                .addSubcommand(new RetrainCommand())
                .addSubcommand(new TrainSentimentCommand())
                .addSubcommand(new EvaluateCommand())
                .addSubcommand(new ExperimentCommand())
                .addSubcommand(new TrendsCommand())
                .addSubcommand(new ArchiveCommand())
                .addSubcommand(new AggregateCommand())
                .addSubcommand(new BackupCommand(Clock.systemUTC()))
                .addSubcommand(new RestoreCommand(Clock.systemUTC()))
                .addSubcommand(new JobsCommand(Clock.systemUTC()))
                .addSubcommand(new QualityCommand())
                .addSubcommand(new RetentionCommand())
                .addSubcommand(new InvoicesCommand())
                .addSubcommand(new EvidenceCommand(Clock.systemUTC()))
                .addSubcommand(new RotateKeysCommand())
                .addSubcommand(new BenchCommand())
                .addSubcommand(new FaultsCommand())
                .addSubcommand(new ScaleCommand())
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler((wrong, arguments) -> explain(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> report(failure, command.getErr()));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "A command is missing.");
    }

    private static int explain(CommandLine.ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("marquee: " + wrong.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        err.flush();
        return CommandLine.ExitCode.USAGE;
    }

    private static int report(Exception failure, PrintWriter err) {
        if (TOLD.contains(failure.getClass())) {
            err.println("marquee: " + failure.getMessage());
        } else {
            failure.printStackTrace(err);
        }
        err.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static Application application() {
        return ServiceLoader.load(Application.class)
                .findFirst()
                .orElseThrow(() -> new PlatformException("This build has no application to run on the platform."));
    }
}
