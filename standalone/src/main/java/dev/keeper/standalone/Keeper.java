package dev.keeper.standalone;

import dev.keeper.standalone.SuiteSettings.Administrator;
import dev.keeper.standalone.demo.DemoGroup;
import dev.keeper.standalone.demo.DemoSeeder;
import dev.keeper.standalone.refusal.ExitCode;
import dev.keeper.standalone.refusal.StartRefused;
import dev.keeper.standalone.service.DataFolder;
import dev.keeper.standalone.service.KeeperService;
import dev.keeper.standalone.service.ServiceProcess;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the whole suite from the command line, and stops it in order on request. */
public final class Keeper {

    private static final String ADMINISTRATOR_WITHOUT_DEMO = "admin@keeper.example";

    private final Options options;
    private final String bindAddress;
    private final Terminal terminal;
    private final long startedAt;
    private volatile boolean stopping;
    private volatile Optional<StartCache> startCache = Optional.empty();

    private Keeper(Options options, String bindAddress, Terminal terminal) {
        this.options = options;
        this.bindAddress = bindAddress;
        this.terminal = terminal;
        this.startedAt = System.nanoTime();
    }

    public static void main(String[] arguments) {
        var terminal = new Terminal();
        try {
            var environment = System.getenv();
            var options = Options.parse(arguments, environment);
            if (options.help()) {
                terminal.say(Options.HELP);
                return;
            }
            var bindAddress = environment.getOrDefault("KEEPER_BIND_ADDRESS", "127.0.0.1");
            new Keeper(options, bindAddress, terminal).run();
        } catch (StartRefused refusal) {
            terminal.complain(String.valueOf(refusal.getMessage()));
            System.exit(refusal.exitCode().number());
        } catch (InterruptedException stoppedWhileStarting) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() throws InterruptedException {
        var data = DataFolder.open(options.data());
        SharedLog.writeTo(data.log());
        ServiceProcess.endLeftOvers(data);
        if (options.fresh() && !data.isEmpty()) {
            startOver(data);
        }
        data.requireFreeSpace();
        requireFreePort();
        try {
            start(data);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw logged(e, data);
        }
        if (StartCache.isRehearsal()) {
            System.exit(0);
        }
        new CountDownLatch(1).await();
    }

    private void start(DataFolder data) throws InterruptedException {
        var installation = Installation.in(data.installation(), options.demo());
        var administrator = administrator(installation);
        var inProcesses =
                options.processes() ? EnumSet.allOf(KeeperService.class) : EnumSet.noneOf(KeeperService.class);
        var suite = new Suite(
                new SuiteSettings(data, installation, administrator, options.port(), bindAddress, inProcesses));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite, data), "stop-keeper"));
        suite.start(terminal::say);
        if (installation.hasDemo() && !installation.isDemoSeeded()) {
            terminal.say("Putting in the demo group DGAuto");
            DemoSeeder.seed(suite.address(KeeperService.GATEWAY));
            installation.rememberThatDemoIsSeeded();
        }
        var seconds = (System.nanoTime() - startedAt) / 1e9;
        terminal.say(
                new Summary(suite.address(KeeperService.GATEWAY), installation, administrator, data, seconds).text());
        startCache = StartCache.recordWhenMissing(data);
    }

    private void stop(Suite suite, DataFolder data) {
        var refused = stopping;
        stopping = true;
        if (!refused) {
            terminal.say("Stopping Keeper");
        }
        try (data;
                suite) {
            startCache.ifPresent(StartCache::close);
        }
        if (!refused) {
            terminal.say("Keeper has stopped; its data stays in " + data.path());
        }
    }

    private void startOver(DataFolder data) {
        var question = "This deletes all data in %s.".formatted(data.path());
        if (!options.yes() && !terminal.confirms(question)) {
            throw new StartRefused(ExitCode.USAGE, "Nothing was deleted and nothing was started.");
        }
        data.deleteEverything();
    }

    private void requireFreePort() {
        if (options.port() == 0) {
            return;
        }
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(bindAddress, options.port()));
        } catch (IOException e) {
            throw new StartRefused(
                    ExitCode.PORT_TAKEN,
                    "Port %d of %s cannot be used (%s); choose another one with --port."
                            .formatted(options.port(), bindAddress, e.getMessage()),
                    e);
        }
    }

    /** Logs the exception and returns one sentence for the user. */
    private StartRefused logged(Exception e, DataFolder data) throws InterruptedException {
        if (stopping) {
            throw new InterruptedException("Keeper was stopped while it started");
        }
        stopping = true;
        Logger log = LoggerFactory.getLogger(Keeper.class);
        log.error("Keeper did not start", e);
        return e instanceof StartRefused refusal
                ? refusal
                : new StartRefused(
                        ExitCode.SERVICE_FAILED,
                        "Keeper did not start for a reason that only the log %s tells.".formatted(data.log()),
                        e);
    }

    private static Administrator administrator(Installation installation) {
        return installation.hasDemo()
                ? new Administrator(DemoGroup.ADMINISTRATOR.email(), DemoGroup.PASSWORD)
                : new Administrator(ADMINISTRATOR_WITHOUT_DEMO, installation.administratorPassword());
    }
}
