package dev.keeper.benchmarks.scenario;

import dev.keeper.benchmarks.load.Load;
import dev.keeper.benchmarks.load.LoadResult;
import dev.keeper.benchmarks.load.Request;
import dev.keeper.benchmarks.load.Task;
import dev.keeper.benchmarks.machine.ServiceProcess;
import dev.keeper.benchmarks.measurement.Parts;
import dev.keeper.benchmarks.measurement.ReservationBench;
import dev.keeper.benchmarks.measurement.Rounds;
import dev.keeper.benchmarks.measurement.Run;
import dev.keeper.benchmarks.measurement.SagaBench;
import dev.keeper.benchmarks.measurement.Side;
import dev.keeper.benchmarks.measurement.StockRequest;
import dev.keeper.benchmarks.result.Comparison;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** The processor time for a person who sends one request at a time, with pauses. */
final class Lone implements Scenario {

    private static final Duration PAUSE = Duration.ofMillis(30);
    private static final int OK = 200;

    @Override
    public String name() {
        return "lone";
    }

    @Override
    public String description() {
        return "CPU of all processes / p50, for a page of cars, a hold and a decided order, one by one with pauses of 30 ms";
    }

    @Override
    public List<Comparison> run(Run run) throws InterruptedException {
        return run(run, SagaBench.open(run, name(), ReservationBench.ROWS));
    }

    List<Comparison> run(Run run, SagaBench bench) throws InterruptedException {
        bench.database().run("/data/vehicles.sql", Map.of("branches", Parts.BRANCHES, "vehicles", bench.rows()));
        bench.database().tidyUp();
        var acts = List.of(pageOfCars(run, bench), hold(run, bench), decidedOrder(run, bench));
        warmUp(run, acts);
        var rounds = Rounds.of(
                run,
                acts.stream().flatMap(act -> List.of(act.cpu, act.p50).stream()).toList());
        return acts.stream()
                .map(act -> Comparison.of(
                        name(), act.name + ": CPU per request / p50", rounds.of(act.cpu), rounds.of(act.p50), null))
                .toList();
    }

    private static Act pageOfCars(Run run, SagaBench bench) {
        var task =
                new Task(Request.get("/api/v1/vehicles", run.workbench().token()), OK, bench.rows(), Task.Filling.NONE);
        return new Act("a page of cars", run, bench, bench.stock(), () -> task);
    }

    private static Act hold(Run run, SagaBench bench) {
        return new Act(
                "a hold",
                run,
                bench,
                bench.stock(),
                () -> StockRequest.HOLDS.task(run.workbench().token(), bench.rows()));
    }

    private static Act decidedOrder(Run run, SagaBench bench) {
        return new Act("a decided order", run, bench, bench.orders(), bench::waitingTask);
    }

    private static void warmUp(Run run, List<Act> acts) throws InterruptedException {
        var each = run.settings().warmUp().dividedBy(acts.size());
        if (each.isZero()) {
            return;
        }
        run.tell("  Warming up for about %d s".formatted(run.settings().warmUp().toSeconds()));
        for (var act : acts) {
            act.cpuMillis(each);
        }
    }

    /** A typical action, with its latest result. */
    private static final class Act {

        private final String name;
        private final Run run;
        private final SagaBench bench;
        private final ServiceProcess service;
        private final Supplier<Task> tasks;
        private final Side cpu;
        private final Side p50;
        private final List<LoadResult> results = new ArrayList<>();

        private Act(String name, Run run, SagaBench bench, ServiceProcess service, Supplier<Task> tasks) {
            this.name = name;
            this.run = run;
            this.bench = bench;
            this.service = service;
            this.tasks = tasks;
            this.cpu = new Side(
                    name + ", CPU", Side.MILLIS, () -> cpuMillis(run.settings().sample()));
            this.p50 = new Side(
                    name + ", p50", Side.MILLIS, () -> results.getLast().p50());
        }

        /** Returns the processor time of the whole run, in milliseconds per request. */
        private double cpuMillis(Duration duration) throws InterruptedException {
            bench.database().checkpoint();
            var task = tasks.get();
            var before = run.workbench().processorTime();
            var result = new Load(service.port(), 1, PAUSE).run(task, duration);
            var worked = run.workbench().processorTime().minus(before);
            bench.settle();
            results.add(result);
            run.tell(String.format(
                    Locale.ROOT,
                    "    %s: %d requests, p50 %.2f ms, p99 %.2f ms; books: 0 differences",
                    name,
                    result.answers(),
                    result.p50(),
                    result.p99()));
            return worked.toNanos() / 1e6 / result.answers();
        }
    }
}
