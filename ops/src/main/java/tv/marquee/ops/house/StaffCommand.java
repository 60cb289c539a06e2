package tv.marquee.ops.house;

import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tv.marquee.command.CommandSideConfiguration;
import tv.marquee.command.gateway.Commands;
import tv.marquee.command.gateway.Credentials;
import tv.marquee.command.gateway.SecondFactors;
import tv.marquee.domain.account.AccountCommand.OpenAccount;
import tv.marquee.domain.account.AccountCommand.SignOutEverywhere;
import tv.marquee.domain.account.EmailAddress;
import tv.marquee.domain.account.PasswordHash;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.profile.ProfileCommand.CreateProfile;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Refused;
import tv.marquee.ops.cli.DataOption;
import tv.marquee.ops.platform.Endpoints;
import tv.marquee.ops.platform.PlatformException;

/** {@code marquee staff}. */
@Command(
        name = "staff",
        description = "Lets people in who work here. They sign in by password and by a code of an authenticator app.",
        mixinStandardHelpOptions = true,
        subcommands = {StaffCommand.Add.class, StaffCommand.NewApp.class})
public final class StaffCommand implements Runnable {

    /** 20 characters of these are more than 100 bits; no l, o, 0 or 1 among them. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789ABCDEFGH";

    private static final int PASSWORD_LENGTH = 20;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing: add or new-app.");
    }

    /** Which house is meant. */
    static final class HouseOptions {

        @Mixin
        private DataOption data = new DataOption();

        @Option(
                names = "--environment",
                description = "Address and secrets come from the environment, as for `marquee run`.")
        private boolean environment;

        ConfigurableApplicationContext open() {
            Map<String, Object> settings =
                    environment ? Map.of() : HouseSettings.writer(Endpoints.requireRunning(data.folder()));
            return new SpringApplicationBuilder(Writing.class)
                    .web(WebApplicationType.NONE)
                    .properties(settings)
                    .run();
        }
    }

    /** {@code marquee staff add}. */
    @Command(
            name = "add",
            description = {
                "Opens an account for someone who works here, and prints a password, which is shown this once.",
                "The web client leads from it to the enrolment of an authenticator app."
            },
            mixinStandardHelpOptions = true,
            sortOptions = false)
    static final class Add implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "ROLE", description = "analyst, privacy-officer or engineer.")
        private String role = "";

        @Parameters(paramLabel = "EMAIL", description = "What the person signs in by.")
        private String email = "";

        @Option(names = "--name", required = true, paramLabel = "NAME", description = "What the person is called.")
        private String name = "";

        @Option(names = "--country", required = true, paramLabel = "CODE", description = "Such as CH.")
        private String country = "";

        @Option(names = "--birth-year", required = true, paramLabel = "YEAR", description = "Such as 1985.")
        private int birthYear;

        @Mixin
        private HouseOptions house = new HouseOptions();

        @Override
        public Integer call() {
            String password = password(new SecureRandom());
            try (ConfigurableApplicationContext context = house.open()) {
                OpenAccount open = wish(context.getBean(Credentials.class).hash(password));
                Commands commands = context.getBean(Commands.class);
                commands.send(open, null);
                commands.send(
                        new CreateProfile(
                                new ProfileId(UUID.randomUUID()), open.account(), name, Maturity.EIGHTEEN, open.at()),
                        null);
            } catch (Refused refused) {
                throw new PlatformException("Nobody was let in: an account has this address.", refused);
            }
            PrintWriter out = spec.commandLine().getOut();
            out.println(password);
            out.flush();
            return 0;
        }

        private Role role() {
            return Arrays.stream(Role.values())
                    .filter(each -> each != Role.SUBSCRIBER && each.text().equals(role))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "there is no role " + role + "; there are analyst, privacy-officer and engineer"));
        }

        private OpenAccount wish(PasswordHash password) {
            try {
                return new OpenAccount(
                        new AccountId(UUID.randomUUID()),
                        new EmailAddress(email),
                        password,
                        name,
                        birthYear,
                        country.toUpperCase(Locale.ROOT),
                        role(),
                        Clock.systemUTC().instant());
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
            }
        }
    }

    /** {@code marquee staff new-app}. */
    @Command(
            name = "new-app",
            description = {
                "Lets someone who lost their authenticator app enrol another at the next sign-in, and signs them out.",
                "Make sure who asks: a password is then all that is needed."
            },
            mixinStandardHelpOptions = true,
            sortOptions = false)
    static final class NewApp implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "EMAIL", description = "What the person signs in by.")
        private String email = "";

        @Mixin
        private HouseOptions house = new HouseOptions();

        @Override
        public Integer call() {
            try (ConfigurableApplicationContext context = house.open()) {
                AccountId account = context.getBean(Credentials.class)
                        .find(address())
                        .orElseThrow(() -> new PlatformException("No account has this address."));
                context.getBean(SecondFactors.class).reset(account);
                context.getBean(Commands.class)
                        .send(new SignOutEverywhere(account, Clock.systemUTC().instant()), null);
            }
            PrintWriter out = spec.commandLine().getOut();
            out.println("The next sign-in enrols another app.");
            out.flush();
            return 0;
        }

        private EmailAddress address() {
            try {
                return new EmailAddress(email);
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
            }
        }
    }

    private static String password(SecureRandom chance) {
        StringBuilder password = new StringBuilder(PASSWORD_LENGTH);
        for (int k = 0; k < PASSWORD_LENGTH; k++) {
            password.append(LETTERS.charAt(chance.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    @Import(CommandSideConfiguration.class)
    static class Writing {}
}
