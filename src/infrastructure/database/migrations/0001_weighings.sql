CREATE TABLE "weighings" (
	"tenant" text NOT NULL,
	"id" text NOT NULL,
	"person" text NOT NULL,
	"content" text NOT NULL,
	"language" text NOT NULL,
	"begun_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"expires_at" timestamp with time zone NOT NULL,
	"kept" boolean NOT NULL,
	"offered_at" timestamp with time zone,
	CONSTRAINT "weighings_id_tenant_pk" PRIMARY KEY("id","tenant")
);
--> statement-breakpoint
CREATE INDEX "weighings_of_person" ON "weighings" USING btree ("person","tenant");