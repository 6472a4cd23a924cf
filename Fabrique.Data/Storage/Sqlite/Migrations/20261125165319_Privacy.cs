using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fabrique.Data.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Privacy : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "anonymised_at",
                table: "response",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "erasure",
                columns: table => new
                {
                    response_id = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_erasure", x => x.response_id);
                });

            migrationBuilder.CreateTable(
                name: "receipt",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    cause = table.Column<int>(type: "INTEGER", nullable: false),
                    responses = table.Column<long>(type: "INTEGER", nullable: false),
                    answers = table.Column<long>(type: "INTEGER", nullable: false),
                    ideas = table.Column<long>(type: "INTEGER", nullable: false),
                    messages = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_receipt", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "response_conversation",
                columns: table => new
                {
                    response_id = table.Column<string>(type: "TEXT", nullable: false),
                    conversation = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_response_conversation", x => new { x.response_id, x.conversation });
                    table.ForeignKey(
                        name: "FK_response_conversation_response_response_id",
                        column: x => x.response_id,
                        principalTable: "response",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "erasure");

            migrationBuilder.DropTable(
                name: "receipt");

            migrationBuilder.DropTable(
                name: "response_conversation");

            migrationBuilder.DropColumn(
                name: "anonymised_at",
                table: "response");
        }
    }
}
