package dev.keeper.common.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Records how PostgreSQL executes the service's queries: each is explained before it runs. */
@TestComponent
public class QueryPlans implements BeanPostProcessor {

    private final List<Plan> plans = new CopyOnWriteArrayList<>();
    private volatile boolean recording;

    /** Returns the plans of the queries that the action runs. */
    public List<Plan> of(Runnable act) {
        plans.clear();
        recording = true;
        try {
            act.run();
        } finally {
            recording = false;
        }
        return List.copyOf(plans);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Explaining(source) : bean;
    }

    /** A query and its plan. */
    public record Plan(String query, String steps) {}

    private final class Explaining extends DelegatingDataSource {

        Explaining(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                        var result = invoke(() -> method.invoke(connection, arguments));
                        return recording && result instanceof PreparedStatement statement && isQuery(arguments)
                                ? explaining(connection, (String) arguments[0], statement)
                                : result;
                    });
        }

        private static boolean isQuery(Object[] arguments) {
            return arguments[0].toString().strip().toUpperCase(Locale.ROOT).startsWith("SELECT");
        }

        private PreparedStatement explaining(Connection connection, String query, PreparedStatement statement)
                throws SQLException {
            var explanation = connection.prepareStatement("EXPLAIN " + query);
            return (PreparedStatement) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {PreparedStatement.class},
                    (self, method, arguments) -> {
                        if (method.getName().startsWith("set") && method.getParameterCount() > 1) {
                            invoke(() -> method.invoke(explanation, arguments));
                        }
                        if (method.getName().startsWith("execute")) {
                            plans.add(new Plan(query, steps(explanation)));
                        }
                        return invoke(() -> method.invoke(statement, arguments));
                    });
        }

        private static String steps(PreparedStatement explanation) throws SQLException {
            var steps = new ArrayList<String>();
            try (explanation;
                    var rows = explanation.executeQuery()) {
                while (rows.next()) {
                    steps.add(rows.getString(1));
                }
            }
            return String.join("\n", steps);
        }

        private static @Nullable Object invoke(Call call) throws Throwable {
            try {
                return call.make();
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        }
    }

    private interface Call {
        @Nullable
        Object make() throws ReflectiveOperationException;
    }
}
