-- Brands and categories as records of their own. Products keep the name, as a key into them: a new name cascades, and
-- the search text stays generated. Of several spellings the one that is used most often stays.
CREATE TABLE brands (
    id      uuid   CONSTRAINT pk_brands PRIMARY KEY DEFAULT uuidv7(),
    version bigint NOT NULL DEFAULT 0,
    name    text   NOT NULL CONSTRAINT uq_brands_name UNIQUE,
    CONSTRAINT chk_brands_name_not_blank CHECK (name = btrim(name) AND name <> '')
);
CREATE UNIQUE INDEX uq_brands_name_in_any_case ON brands (lower(name));

CREATE TABLE categories (
    id      uuid   CONSTRAINT pk_categories PRIMARY KEY DEFAULT uuidv7(),
    version bigint NOT NULL DEFAULT 0,
    name    text   NOT NULL CONSTRAINT uq_categories_name UNIQUE,
    CONSTRAINT chk_categories_name_not_blank CHECK (name = btrim(name) AND name <> '')
);
CREATE UNIQUE INDEX uq_categories_name_in_any_case ON categories (lower(name));

UPDATE products SET brand = nullif(btrim(brand), ''), category = nullif(btrim(category), '')
    WHERE brand <> btrim(brand) OR brand = '' OR category <> btrim(category) OR category = '';
INSERT INTO brands (name)
    SELECT mode() WITHIN GROUP (ORDER BY brand) FROM products WHERE brand IS NOT NULL GROUP BY lower(brand);
INSERT INTO categories (name)
    SELECT mode() WITHIN GROUP (ORDER BY category) FROM products WHERE category IS NOT NULL GROUP BY lower(category);
UPDATE products SET brand = brands.name FROM brands
    WHERE lower(products.brand) = lower(brands.name) AND products.brand <> brands.name;
UPDATE products SET category = categories.name FROM categories
    WHERE lower(products.category) = lower(categories.name) AND products.category <> categories.name;

ALTER TABLE products
    ADD COLUMN size    text,
    ADD COLUMN colour  text,
    ADD COLUMN barcode text CONSTRAINT uq_products_barcode UNIQUE,
    ADD CONSTRAINT fk_products_brand FOREIGN KEY (brand) REFERENCES brands (name) ON UPDATE CASCADE,
    ADD CONSTRAINT fk_products_category FOREIGN KEY (category) REFERENCES categories (name) ON UPDATE CASCADE;
ALTER TABLE products ALTER COLUMN search_text SET EXPRESSION AS
    (lower(sku || ' ' || name || ' ' || coalesce(brand, '') || ' ' || coalesce(category, '') || ' ' || coalesce(barcode, '')));
CREATE INDEX ix_products_brand ON products (brand, sku) WHERE brand IS NOT NULL;
CREATE INDEX ix_products_category ON products (category, sku) WHERE category IS NOT NULL;
CREATE INDEX ix_products_inactive ON products (sku) WHERE NOT active;

-- What was delivered, as it was entered; the ledger says what became of it.
CREATE TABLE stock_receipts (
    id               uuid        CONSTRAINT pk_stock_receipts PRIMARY KEY,
    branch_code      text        NOT NULL CONSTRAINT fk_stock_receipts_branch REFERENCES branches,
    reference        text,
    notes            text,
    received_at      timestamptz NOT NULL,
    received_by_id   uuid        NOT NULL,
    received_by_name text        NOT NULL
);
CREATE TABLE stock_receipt_lines (
    receipt_id  uuid    NOT NULL CONSTRAINT fk_stock_receipt_lines_receipt REFERENCES stock_receipts,
    line_number integer NOT NULL,
    product_id  uuid    NOT NULL CONSTRAINT fk_stock_receipt_lines_product REFERENCES products,
    quantity    integer NOT NULL CONSTRAINT chk_stock_receipt_lines_quantity_positive CHECK (quantity > 0),
    unit_cost   numeric(15, 2) CONSTRAINT chk_stock_receipt_lines_unit_cost_not_negative CHECK (unit_cost >= 0),
    CONSTRAINT pk_stock_receipt_lines PRIMARY KEY (receipt_id, line_number)
);
REVOKE UPDATE, DELETE, TRUNCATE ON stock_receipts, stock_receipt_lines FROM CURRENT_USER;
-- The foreign key of the lines locks its receipt, for which PostgreSQL asks this; with lines, the id cannot change.
GRANT UPDATE (id) ON stock_receipts TO CURRENT_USER;

-- The ledger is read by time: newest first, between two moments, and as of one. A page of a product, of a branch or of
-- everything reads each kind of movement by itself, so that a rare kind is found as fast as a common one.
CREATE INDEX ix_movements_newest ON movements (kind, at DESC, id DESC);
CREATE INDEX ix_movements_newest_of_branch ON movements (branch_code, kind, at DESC, id DESC);
CREATE INDEX ix_movements_newest_of_product ON movements (sku, kind, at DESC, id DESC) WHERE sku IS NOT NULL;
CREATE INDEX ix_movements_newest_of_vehicle ON movements (vehicle_id, at DESC, id DESC) WHERE vehicle_id IS NOT NULL;
CREATE INDEX ix_movements_newest_of_level ON movements (branch_code, sku, at DESC, id DESC)
    INCLUDE (on_hand_after, reserved_after) WHERE sku IS NOT NULL;
CREATE INDEX ix_movements_of_reference ON movements (reference, at DESC, id DESC) WHERE reference IS NOT NULL;
-- Which cars a branch has ever had.
CREATE INDEX ix_movements_vehicles_of_branch ON movements (branch_code, vehicle_id) WHERE vehicle_id IS NOT NULL;
CREATE INDEX ix_vehicles_of_any_time_by_vin ON vehicles (vin);
DROP INDEX ix_movements_of_branch, ix_movements_of_product, ix_movements_of_vehicle;
