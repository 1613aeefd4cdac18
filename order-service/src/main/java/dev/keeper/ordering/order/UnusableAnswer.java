package dev.keeper.ordering.order;

/** The stock's answer does not make a priced order; the order is rejected and the stock released. */
public class UnusableAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableAnswer(String reason) {
        super(reason);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
