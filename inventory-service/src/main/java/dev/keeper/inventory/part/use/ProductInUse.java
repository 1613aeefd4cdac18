package dev.keeper.inventory.part.use;

import dev.keeper.common.problem.RuleBroken;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Stock, reservations or alerts refer to the product, so it cannot be deleted. */
public class ProductInUse extends RuleBroken {

    private static final long serialVersionUID = 1L;

    private final transient List<ProductUse> uses;

    public ProductInUse(String sku, List<ProductUse> uses) {
        super(
                "PRODUCT_IN_USE",
                "The product %s is in use: %s."
                        .formatted(sku, uses.stream().map(ProductUse::toString).collect(Collectors.joining("; "))));
        this.uses = List.copyOf(uses);
    }

    @Override
    protected Map<String, Object> properties() {
        return Map.of("usedBy", uses);
    }
}
