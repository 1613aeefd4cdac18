package dev.keeper.benchmarks.scenario;

import dev.keeper.benchmarks.measurement.Rounds;
import dev.keeper.benchmarks.measurement.Run;
import dev.keeper.benchmarks.measurement.Side;
import dev.keeper.benchmarks.measurement.Stock;
import dev.keeper.benchmarks.result.Comparison;
import dev.keeper.benchmarks.result.Goal;
import java.util.ArrayList;
import java.util.List;

/** Whether the position in a list and the amount of data affect the speed of reads. */
final class Depth implements Scenario {

    private static final int SMALL = 10_000;
    private static final int MEDIUM = 100_000;
    private static final int LARGE = 1_000_000;

    private static final Goal LAST_PAGE = Goal.atMost(1.2);
    private static final Goal PAGE = Goal.atMost(1.2);
    private static final Goal DEEP_PAGE = Goal.atMost(1.7);
    private static final Goal AVAILABILITY = Goal.atMost(1.2);
    private static final Goal SEARCH = Goal.atMost(2);
    private static final Goal RESERVE = Goal.atMost(1.2);

    @Override
    public String name() {
        return "depth";
    }

    @Override
    public String description() {
        return "rates: first page / last page of 100,000 cars; everything with 10,000 rows / with 1,000,000";
    }

    @Override
    public List<Comparison> run(Run run) throws InterruptedException {
        var comparisons = new ArrayList<Comparison>();
        comparisons.add(firstAgainstLast(run));
        comparisons.addAll(fewAgainstMany(run));
        return comparisons;
    }

    private Comparison firstAgainstLast(Run run) throws InterruptedException {
        var stock = Stock.open(run, MEDIUM);
        var first = stock.firstPage();
        var last = stock.lastPage();
        stock.warmUp(first, last);
        var rounds = Rounds.of(run, List.of(first, last));
        stock.close();
        return Comparison.of(name(), "first page / last page", rounds.of(first), rounds.of(last), LAST_PAGE);
    }

    private List<Comparison> fewAgainstMany(Run run) throws InterruptedException {
        var few = Stock.open(run, SMALL);
        var many = Stock.open(run, LARGE);
        var comparisons = new ArrayList<Comparison>();
        for (var question : questions(few, many)) {
            few.warmUp(question.few());
            many.warmUp(question.many());
            var rounds = Rounds.of(run, List.of(question.few(), question.many()));
            comparisons.add(Comparison.of(
                    name(), question.name(), rounds.of(question.few()), rounds.of(question.many()), question.goal()));
        }
        return comparisons;
    }

    private static List<Question> questions(Stock few, Stock many) {
        return List.of(
                new Question("page: few rows / many", few.firstPage(), many.firstPage(), PAGE),
                new Question("last page: few rows / many", few.lastPage(), many.lastPage(), DEEP_PAGE),
                new Question("availability: few rows / many", few.availability(), many.availability(), AVAILABILITY),
                new Question("search: few rows / many", few.search(), many.search(), SEARCH),
                new Question("reserve: few rows / many", few.reserving(), many.reserving(), RESERVE));
    }

    private record Question(String name, Side few, Side many, Goal goal) {}
}
