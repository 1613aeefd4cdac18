package dev.keeper.inventory;

import static dev.keeper.inventory.ACar.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.keeper.common.money.Money;
import dev.keeper.common.security.Caller;
import dev.keeper.common.testing.Answer;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every amount that a request can carry, written by every role at its own branch and at another one. */
@InventoryIT
class WrittenAmountsIT {

    private static final String VEHICLES = "/api/v1/vehicles";

    private final World world;

    WrittenAmountsIT(World world) {
        this.world = world;
    }

    @ParameterizedTest
    @EnumSource(Amount.class)
    void onlyRolesWithItsRightsWriteIt(Amount amount) {
        var own = world.aBranch();
        var other = world.aBranch();
        for (var role : Role.values()) {
            var held = role.actsEverywhere() ? null : own;
            var caller = new Caller(UUID.randomUUID(), "Test", List.of(role.at(held)));
            for (var branch : List.of(own, other)) {
                var answer = amount.write(world, TestTokens.tokenFor(role, held), branch);

                assertThat(answer.status())
                        .as("%s by %s of %s at %s: %s", amount, role, own, branch, answer.text())
                        .isIn(amount.isAllowedTo(caller, branch) ? List.of(200, 201) : List.of(403));
            }
        }
    }

    @Test
    void everyAmountOfARequestIsTried() {
        var amounts = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.keeper.inventory").stream()
                        .filter(type -> type.isRecord()
                                && topLevel(type).getSimpleName().endsWith("Request"))
                        .flatMap(WrittenAmountsIT::amountsOf);

        assertThat(amounts)
                .containsExactlyInAnyOrderElementsOf(Stream.of(Amount.values())
                        .map(amount -> amount.property)
                        .toList());
    }

    private static Stream<String> amountsOf(JavaClass type) {
        return Stream.of(type.reflect().getRecordComponents())
                .filter(component -> component.getType() == Money.class)
                .map(RecordComponent::getName)
                .map(name -> topLevel(type).getSimpleName() + "." + name);
    }

    private static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(WrittenAmountsIT::topLevel).orElse(type);
    }

    private enum Amount {
        LIST_PRICE_OF_A_NEW_CAR(
                "CreateVehicleRequest.listPrice",
                InventoryRight.CREATE_VEHICLES,
                InventoryRight.CHANGE_VEHICLE_PRICES) {
            @Override
            Answer write(World world, String token, String branch) {
                return world.add(token, ACar.at(branch).withoutPriceAndCost().price("9000.00"));
            }
        },
        FLOOR_PRICE_OF_A_NEW_CAR(
                "CreateVehicleRequest.floorPrice",
                InventoryRight.CREATE_VEHICLES,
                InventoryRight.PRICE_VEHICLES_BELOW_FLOOR) {
            @Override
            Answer write(World world, String token, String branch) {
                return world.add(token, ACar.at(branch).withoutPriceAndCost().with("floorPrice", usd("0.50")));
            }
        },
        MSRP_OF_A_NEW_CAR("CreateVehicleRequest.msrp", InventoryRight.CREATE_VEHICLES) {
            @Override
            Answer write(World world, String token, String branch) {
                return world.add(token, ACar.at(branch).withoutPriceAndCost().with("msrp", usd("21000.00")));
            }
        },
        PURCHASE_COST_OF_A_NEW_CAR(
                "CreateVehicleRequest.purchaseCost", InventoryRight.CREATE_VEHICLES, InventoryRight.SEE_VEHICLE_COSTS) {
            @Override
            Answer write(World world, String token, String branch) {
                return world.add(token, ACar.at(branch).unpriced());
            }
        },
        MSRP("EditVehicleRequest.msrp", InventoryRight.EDIT_VEHICLES) {
            @Override
            Answer write(World world, String token, String branch) {
                return edit(world, token, branch, "msrp");
            }
        },
        PURCHASE_COST(
                "EditVehicleRequest.purchaseCost", InventoryRight.EDIT_VEHICLES, InventoryRight.SEE_VEHICLE_COSTS) {
            @Override
            Answer write(World world, String token, String branch) {
                return edit(world, token, branch, "purchaseCost");
            }
        },
        LIST_PRICE("ChangePriceRequest.listPrice", InventoryRight.CHANGE_VEHICLE_PRICES) {
            @Override
            Answer write(World world, String token, String branch) {
                var body = Map.of("listPrice", usd("9500.00"), "reason", "Spring campaign");
                return world.put(token, aCar(world, branch) + "/price", world.write(body), "If-Match", "*");
            }
        },
        FLOOR_PRICE("ChangeFloorPriceRequest.floorPrice", InventoryRight.PRICE_VEHICLES_BELOW_FLOOR) {
            @Override
            Answer write(World world, String token, String branch) {
                var body = Map.of("floorPrice", usd("0.50"), "reason", "Spring campaign");
                return world.put(token, aCar(world, branch) + "/floor-price", world.write(body), "If-Match", "*");
            }
        },
        COST_OF_A_CAR("AddCostRequest.amount", InventoryRight.SEE_VEHICLE_COSTS) {
            @Override
            Answer write(World world, String token, String branch) {
                var body = Map.of("kind", "PREPARATION", "amount", usd("120.00"));
                return world.post(token, aCar(world, branch) + "/costs", world.write(body));
            }
        },
        PRICE_OF_A_NEW_PRODUCT("CreateProductRequest.price", InventoryRight.KEEP_CATALOGUE) {
            @Override
            Answer write(World world, String token, String branch) {
                var sku = "SKU-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
                var body = Map.of("sku", sku, "name", "Brake pads", "price", usd("39.90"));
                return world.post(token, "/api/v1/products", world.write(body));
            }
        },
        PRICE_OF_A_PRODUCT("EditProductRequest.price", InventoryRight.KEEP_CATALOGUE) {
            @Override
            Answer write(World world, String token, String branch) {
                var body = Map.of("name", "Brake pads", "price", usd("44.90"));
                return world.put(token, "/api/v1/products/" + world.aProduct(), world.write(body), "If-Match", "*");
            }
        },
        COST_OF_DELIVERED_UNITS("ReceiveStockRequest.unitCost", InventoryRight.KEEP_PRODUCT_STOCK) {
            @Override
            Answer write(World world, String token, String branch) {
                var line = Map.of("sku", world.aProduct(), "quantity", 2, "unitCost", usd("6.00"));
                var body = Map.of("branch", branch, "lines", List.of(line));
                return world.post(token, "/api/v1/stock-receipts", world.write(body));
            }
        },
        COST_OF_RETURNED_UNITS("ReturnStockRequest.unitCost", InventoryRight.KEEP_PRODUCT_STOCK) {
            @Override
            Answer write(World world, String token, String branch) {
                var line = Map.of("sku", world.aProduct(), "quantity", 2, "unitCost", usd("6.00"));
                var body = Map.of("branch", branch, "reference", "Sale 12", "lines", List.of(line));
                return world.post(token, "/api/v1/stock-returns", world.write(body));
            }
        };

        private final String property;
        private final List<InventoryRight> rights;

        Amount(String property, InventoryRight... rights) {
            this.property = property;
            this.rights = List.of(rights);
        }

        /** Sends an otherwise proper request with the amount. */
        abstract Answer write(World world, String token, String branch);

        boolean isAllowedTo(Caller caller, String branch) {
            return rights.stream()
                    .allMatch(right -> right == InventoryRight.KEEP_CATALOGUE
                            ? right.isGrantedEverywhereTo(caller)
                            : right.isGrantedTo(caller, branch));
        }

        private static String aCar(World world, String branch) {
            return VEHICLES + "/" + world.inStock(ACar.at(branch)).path("id").asString();
        }

        private static Answer edit(World world, String token, String branch, String property) {
            var car = world.inStock(ACar.at(branch));
            var fields = ACar.edited(car);
            fields.remove("purchaseCost");
            fields.put(property, usd("11000.00"));
            return world.put(token, VEHICLES + "/" + car.path("id").asString(), world.write(fields), "If-Match", "*");
        }
    }
}
