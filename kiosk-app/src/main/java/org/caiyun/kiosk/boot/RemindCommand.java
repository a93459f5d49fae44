package org.caiyun.kiosk.boot;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.http.HttpSettings;
import org.caiyun.kiosk.http.JdkHttp;
import org.caiyun.kiosk.remind.Delivery;
import org.caiyun.kiosk.remind.Message;
import org.caiyun.kiosk.remind.Outlet;
import org.caiyun.kiosk.run.Clocks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code remind --config FILE --test}: whether reminders reach staff; also while the kiosk runs. */
@Command(
        name = "remind",
        mixinStandardHelpOptions = true,
        description = "Sends a test message to each target of reminders and says what came of it.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every target has taken it", "1:a target has not", "2:wrong use"})
public final class RemindCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int NOT_TAKEN = 1;
    private static final int WRONG_USE = 2;
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final SecretText secrets;
    private final Clocks clocks;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--config",
            required = true,
            description = "The configuration; a second one is laid over the first, and so on.")
    private List<Path> files = List.of();

    @Option(names = "--test", description = "Send a message that says that it is a test.")
    private boolean test;

    public RemindCommand() {
        this(new SecretText(System.getenv()), new SystemClocks());
    }

    RemindCommand(SecretText secrets, Clocks clocks) {
        this.secrets = secrets;
        this.clocks = clocks;
    }

    @Override
    public Integer call() {
        if (!test) {
            return refuse("reminders are sent by the kiosk itself; say --test to try its targets");
        }
        try {
            return test(ConfigFiles.read(files));
        } catch (FileProblem e) {
            return refuse(String.valueOf(e.getMessage()));
        }
    }

    private int test(KioskConfig config) {
        var setup = new ReminderSetup(config, secrets);
        if (!setup.isWanted()) {
            return refuse("the configuration has no reminders.targets: nobody is reminded");
        }
        try (var http = JdkHttp.open(HttpSettings.trusting(List.of()))) {
            var message = setup.words().test();
            int result = DONE;
            for (var outlet : setup.outlets(http).entrySet()) {
                var delivery = send(outlet.getValue(), message);
                say(outlet.getKey(), delivery);
                result = delivery instanceof Delivery.Taken ? result : NOT_TAKEN;
            }
            return result;
        } catch (StartProblem e) {
            return refuse(String.valueOf(e.getMessage()));
        }
    }

    private Delivery send(Outlet outlet, Message message) {
        var answer = new CompletableFuture<Delivery>();
        outlet.send(message, clocks.instant(), answer::complete);
        return answer.completeOnTimeout(new Delivery.NotReached("no answer"), LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private void say(String target, Delivery delivery) {
        var said = switch (delivery) {
            case Delivery.Taken() -> "taken: look whether it has come";
            case Delivery.NotReached(var why) -> "not reached: " + why;
            case Delivery.Refused(var why) -> "refused: " + why;
        };
        spec.commandLine().getOut().println(target + ": " + said);
        spec.commandLine().getOut().flush();
    }

    private int refuse(String why) {
        spec.commandLine().getErr().println(why);
        spec.commandLine().getErr().flush();
        return WRONG_USE;
    }
}
