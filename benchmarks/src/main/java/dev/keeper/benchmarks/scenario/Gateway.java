package dev.keeper.benchmarks.scenario;

import dev.keeper.benchmarks.gateway.BareGateway;
import dev.keeper.benchmarks.gateway.WholeGateway;
import dev.keeper.benchmarks.load.Load;
import dev.keeper.benchmarks.load.LoadResult;
import dev.keeper.benchmarks.load.Request;
import dev.keeper.benchmarks.load.Task;
import dev.keeper.benchmarks.measurement.Rounds;
import dev.keeper.benchmarks.measurement.Run;
import dev.keeper.benchmarks.measurement.Side;
import dev.keeper.benchmarks.result.Comparison;
import dev.keeper.benchmarks.result.Goal;
import java.time.Duration;
import java.util.List;

/** The cost of the token check and the leaky bucket, beside nginx. */
final class Gateway implements Scenario {

    private static final Goal GOAL = Goal.atLeast(0.9);
    private static final int CLIENTS = 64;
    private static final int OK = 200;

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public String description() {
        return "requests through the gateway, with token check and leaky bucket / without; beside nginx";
    }

    @Override
    public List<Comparison> run(Run run) throws InterruptedException {
        var nginx = run.workbench().nginx();
        if (nginx.isEmpty()) {
            run.tell("  Skipped: this machine has no nginx, which answers for the services and is the yardstick");
            return List.of();
        }
        run.tell("  Starting the gateway twice");
        var service = nginx.get().servicePort();
        var whole = run.workbench().gateway(WholeGateway.class, service).port();
        var bare = run.workbench().gateway(BareGateway.class, service).port();
        run.warmUp(CLIENTS, (clients, duration) -> load(run, whole, clients, duration));
        run.warmUp(CLIENTS, (clients, duration) -> load(run, bare, clients, duration));
        var both = side(run, "token and bucket", whole);
        var neither = side(run, "neither", bare);
        var proxy = side(run, "nginx, limit_req", nginx.get().proxyPort());
        var rounds = Rounds.of(run, List.of(both, neither, proxy));
        return List.of(
                Comparison.of(
                        name(),
                        "with token and bucket / neither, 64 clients",
                        rounds.of(both),
                        rounds.of(neither),
                        GOAL),
                Comparison.of(
                        name(), "with token and bucket / nginx limit_req", rounds.of(both), rounds.of(proxy), null));
    }

    private static Side side(Run run, String label, int port) {
        return new Side(
                label,
                Side.RATE,
                () -> load(run, port, CLIENTS, run.settings().sample()).perSecond());
    }

    private static LoadResult load(Run run, int port, int clients, Duration duration) throws InterruptedException {
        var request = Request.get("/api/v1/vehicles", run.workbench().token());
        return new Load(port, clients).run(new Task(request, OK, 1, Task.Filling.NONE), duration);
    }
}
