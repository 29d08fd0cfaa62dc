CREATE TABLE "weighings" (
	"tenant" text NOT NULL,
	"id" text NOT NULL,
	"person" text NOT NULL,
	"content" text NOT NULL,
	"language" text NOT NULL,
	"begun_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"kept" boolean NOT NULL,
	CONSTRAINT "weighings_id_tenant_pk" PRIMARY KEY("id","tenant")
);
--> statement-breakpoint
CREATE INDEX "weighings_of_person" ON "weighings" USING btree ("person","tenant");